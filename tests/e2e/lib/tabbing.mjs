// Goes through a page with the Tab key, as somebody without a mouse does.

/** In the page: everything the Tab key has to reach; of a group of radio buttons the one that stands for it. */
function startTabbing() {
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((element) => {
    if (element.tabIndex < 0 || element.disabled || element.closest("[inert], #crash")) return false;
    if (element.type === "radio" && !element.checked && document.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`)) return false;
    return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  });
  window.tabbing = { waiting: new Set(stops), seen: new Set(), last: null };
  return stops.length;
}

/** In the page: what is wrong with the element that has the focus now. */
function look() {
  const { waiting, seen } = window.tabbing;
  const element = document.activeElement;
  if (!element || element === document.body) return { problems: [], again: false, left: waiting.size };
  const said = `${element.localName} '${(element.getAttribute("aria-label") ?? element.innerText ?? element.name ?? "").trim().slice(0, 40)}'`;
  const problems = [];
  if (element === window.tabbing.last) problems.push(`${said} keeps the focus`);
  window.tabbing.last = element;
  const again = seen.has(element);
  seen.add(element);
  waiting.delete(element);
  // The rows of a grid are one stop: they pass the focus on to a cell.
  for (const rows of waiting) if (rows.getAttribute("role") === "rowgroup" && rows.contains(element)) waiting.delete(rows);
  if (again) return { problems, again, left: waiting.size };
  // A control made invisible shows its focus on what is drawn for it.
  const face = getComputedStyle(element).opacity === "0" ? element.nextElementSibling ?? element : element;
  const style = getComputedStyle(face);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const coloured = !/, 0\)$|transparent/.test(style.outlineColor) || matchMedia("(forced-colors: active)").matches;
  if (!(outlined && coloured) && style.boxShadow === "none") problems.push(`${said} does not show the focus`);
  // Of a link in two lines, the first: the middle of both may be beside it.
  const box = face.getClientRects()[0] ?? face.getBoundingClientRect();
  const inside = (value, limit) => Math.min(Math.max(value, 1), limit - 1);
  const hit = document.elementFromPoint(inside(box.left + box.width / 2, innerWidth), inside(box.top + box.height / 2, innerHeight));
  const own = hit && (face.contains(hit) || element.contains(hit) || hit === element || hit.closest("label")?.contains(element));
  if (!own || box.bottom <= 0 || box.top >= innerHeight) problems.push(`${said} is covered by ${hit?.localName}.${hit?.className?.baseVal ?? hit?.className}`);
  return { problems, again, left: waiting.size };
}

/** In the page: what the Tab key did not reach. */
const missed = () => [...window.tabbing.waiting].filter((element) => element.isConnected)
  .map((element) => `${element.localName} '${element.innerText?.trim().slice(0, 40)}' is not reached`);

/** Tabs through the page. Returns the problems and how many controls there were. */
export async function tabThrough(page) {
  const count = await page.evaluate(startTabbing);
  const problems = [];
  let repeats = 0;
  for (let presses = 0; presses < count * 2 + 20 && repeats < 5; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(look);
    problems.push(...now.problems);
    // Once round: everything there is was met before.
    repeats = now.again ? repeats + 1 : 0;
    if (now.left === 0) break;
  }
  problems.push(...await page.evaluate(missed));
  return { problems, count };
}
