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

/** Until the program has put its frame into the page: a language that is fetched comes before that. */
function shown() {
  if (byId("main")) return Promise.resolve();
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (!byId("main")) return;
      watch.disconnect();
      done();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}

async function boot() {
  const wasm = fetchProgram(byId("program-wasm"));
  const [bindings, response] = await Promise.all([import(byId("program-js").href), wasm]);
  await bindings.default({ module_or_path: response });
  await shown();
  byId("boot")?.remove();
  document.documentElement.dataset.program = "running";
}

const settled = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
  request.onblocked = () => failed(new Error("another tab keeps the database"));
});

/** Everything in the database as lines of JSON, bytes as the text they are. Needs no program. */
async function storedLines() {
  const database = await settled(indexedDB.open("duebook"));
  const text = new TextDecoder();
  const plain = (_key, value) => (value instanceof Uint8Array || value instanceof ArrayBuffer ? text.decode(value) : value);
  const lines = [];
  for (const store of database.objectStoreNames) {
    // Snapshots are made again from the journal.
    if (store === "snapshots") continue;
    for (const row of await settled(database.transaction(store).objectStore(store).getAll())) {
      lines.push(JSON.stringify({ store, row }, plain));
    }
  }
  database.close();
  return lines;
}

/** Hands everything stored to the downloads. */
async function saveData() {
  const said = byId("crash-saved");
  try {
    const lines = await storedLines();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${lines.join("\n")}\n`], { type: "application/x-ndjson" }));
    link.download = `duebook-everything-${new Date().toISOString().slice(0, 10)}.jsonl`;
    link.click();
    said.textContent = `${lines.length} records are in your downloads. Data and backup restores them.`;
  } catch (error) {
    said.textContent = `The data could not be read: ${error.message}`;
  }
}

byId("crash-save")?.addEventListener("click", saveData);
byId("crash-reload")?.addEventListener("click", () => location.reload());
boot().catch((error) => {
  console.error(error);
  showCrash(`The program could not start: ${error.message}`);
});
