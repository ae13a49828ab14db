// Starts the program: loads its two files side by side, shows how far the download is, and says so
// when the program can't start. It is a file of its own because the content policy allows no inline script.

const byId = (id) => document.getElementById(id);

/** Un-hides the static crash card; it works even where the program never ran. */
function showCrash(detail) {
  byId("boot")?.remove();
  const card = byId("crash");
  if (!card) return;
  const place = byId("crash-detail");
  if (place) place.textContent = detail;
  card.hidden = false;
}

const inKilobytes = (bytes) => Math.round(bytes / 1000);

/** Passes a response's bytes on while telling the progress bar how many have come. */
function counted(response, total) {
  const bar = byId("boot-progress");
  const words = byId("boot-bytes");
  if (!bar || !total || !response.body) return response;
  bar.max = total;
  let seen = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      bar.value = seen;
      if (words) words.textContent = `${inKilobytes(seen)} of ${inKilobytes(total)} kB`;
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { "Content-Type": "application/wasm" } });
}

/** The program's code. The integrity value refuses a file that does not belong to this version of the page.
 *  It stands in a data attribute: Chromium warns of `integrity` on a preload of this kind (crbug.com/981419). */
async function fetchProgram(link) {
  const options = link.dataset.integrity ? { integrity: link.dataset.integrity } : {};
  const response = await fetch(link.href, options);
  if (!response.ok) throw new Error(`${link.href} answered ${response.status}`);
  return counted(response, Number(link.dataset.bytes));
}

async function boot() {
  const wasm = fetchProgram(byId("program-wasm"));
  const [bindings, response] = await Promise.all([import(byId("program-js").href), wasm]);
  await bindings.default({ module_or_path: response });
  byId("boot")?.remove();
  document.documentElement.dataset.program = "running";
}

byId("crash-reload")?.addEventListener("click", () => location.reload());
boot().catch((error) => {
  console.error(error);
  showCrash(`The program could not start: ${error.message}`);
});
