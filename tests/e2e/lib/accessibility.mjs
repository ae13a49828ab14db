// Checks of what axe does not look at. Each returns one line per problem; empty when all is well.

/** Roles that may hold the focus without a name of their own: the page, its main part, and what is named by what it holds. */
const NAMELESS = ["RootWebArea", "main", "heading", "generic", "gridcell", "cell", "row", "rowgroup"];
const LANDMARKS = ["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"];
const IMAGES = ["image", "img", "graphics-document", "graphics-object"];
const HEADERS = ["columnheader", "rowheader"];

/** The nodes a screen reader meets: role, name, description, properties, and the roles of everything inside. */
async function accessibleNodes(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (node) => (node.childIds ?? []).flatMap((id) => (byId.has(id) ? [byId.get(id), ...inside(byId.get(id))] : []));
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value ?? "",
    name: (node.name?.value ?? "").trim(),
    description: (node.description?.value ?? "").trim(),
    properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    rolesInside: () => inside(node).map((child) => child.role?.value),
  }));
}

function landmarkProblems(nodes, wanted) {
  return LANDMARKS.flatMap((role) => {
    const names = nodes.filter((node) => node.role === role).map(({ name }) => name);
    if (role === "main") return names.length === wanted ? [] : [`${names.length} main landmarks`];
    if (names.length < 2) return [];
    return names.filter((name, at) => name === "" || names.indexOf(name) !== at).map((name) => `several of ${role}: '${name}' does not tell one from another`);
  });
}

/** What the accessibility tree lacks. Over a page that a dialog has shut off, the tree is the dialog's. */
export async function treeProblems(page) {
  const nodes = await accessibleNodes(page);
  const wanted = await page.locator("dialog:modal").count() > 0 ? 0 : 1;
  const problems = landmarkProblems(nodes, wanted);
  const top = nodes.filter(({ role, properties }) => role === "heading" && properties.level === 1);
  if (top.length !== wanted) problems.push(`${top.length} headings of the first level`);
  for (const { role, name, description, properties, rolesInside } of nodes) {
    if (properties.focusable && name === "" && !NAMELESS.includes(role)) problems.push(`a ${role} that takes the focus has no name`);
    if (IMAGES.includes(role) && name === "") problems.push(`a ${role} has no text`);
    if (["table", "grid"].includes(role)) {
      if (name === "") problems.push(`a ${role} has no name`);
      if (!rolesInside().some((inner) => HEADERS.includes(inner))) problems.push(`the ${role} '${name}' has no header cells`);
    }
    if (properties.invalid && properties.invalid !== "false" && description === "") problems.push(`the ${role} '${name}' is wrong and does not say why`);
  }
  return problems;
}

/** Fields marked as wrong, as a screen reader hears them. */
export async function wrongFields(page) {
  return (await accessibleNodes(page)).filter(({ properties }) => properties.invalid && properties.invalid !== "false");
}

/** In the page: what is selected, current or pressed but drawn like what is not. Weight alone does not count. */
function unmarked() {
  // No ground of its own is the ground behind it.
  const ground = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return /, 0\)$/.test(backgroundColor) && element.parentElement ? ground(element.parentElement) : backgroundColor;
  };
  const drawn = (element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    const border = style.borderStyle === "none" ? "" : `${style.borderStyle} ${style.borderWidth} ${style.borderColor}`;
    return JSON.stringify([outline, border, ground(element)]);
  };
  const kinds = [
    [".nav a", "[aria-current]"], [".tabbar a", "[aria-current]"], [".tabs a", "[aria-current]"],
    ["[aria-pressed]", '[aria-pressed="true"]'], [".seg label span", "input:checked + span"],
    ["tbody tr[data-id]", '[aria-current="true"]'], ['[role="option"]', '[aria-selected="true"]'],
  ];
  const shown = (element) => element.getClientRects().length > 0;
  return kinds.flatMap(([all, chosen]) => {
    const every = [...document.querySelectorAll(all)].filter(shown);
    const others = new Set(every.filter((element) => !element.matches(chosen)).map(drawn));
    return every.filter((element) => element.matches(chosen) && others.has(drawn(element)))
      .map((element) => `${all} '${element.textContent.trim().slice(0, 40)}' is chosen and looks like its neighbours`);
  });
}

export const markProblems = (page) => page.evaluate(unmarked);

/** In the page: what reaches over the edge of the window, and is in nothing that scrolls or cuts on purpose. */
function overhanging() {
  const problems = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) problems.push(`${wide} px of content in ${innerWidth} px`);
  const contained = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== "visible" || style.clipPath !== "none") return true;
    }
    return false;
  };
  for (const element of document.querySelectorAll("body *")) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || (box.right <= innerWidth + 1 && box.left >= -1) || element.closest("svg")) continue;
    if (!contained(element)) problems.push(`${element.localName}.${element.className} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
  }
  return problems;
}

/** In the page: controls and marks whose words are cut off below or at the side without a sign of it. */
function cut() {
  return [...document.querySelectorAll("main :is(button, .btn, a, .tag, .chip, label, th, dt, dd, p, h1, h2, h3)")].filter((element) => {
    const style = getComputedStyle(element);
    if (element.closest(".vh, thead") || style.clipPath !== "none" || element.clientWidth < 2) return false;
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const fits = element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
    return clips && style.textOverflow !== "ellipsis" && !fits;
  }).map((element) => `'${element.textContent.trim().slice(0, 40)}' is cut off`);
}

export const reflowProblems = async (page) => [...await page.evaluate(overhanging), ...await page.evaluate(cut)];

/** Spaces the text as WCAG 1.4.12 lets a person do. */
export const spaceText = (page) => page.evaluate(() => {
  const wanted = { "line-height": "1.5", "letter-spacing": "0.12em", "word-spacing": "0.16em" };
  for (const element of document.querySelectorAll("body, body *:not(svg, svg *)")) {
    for (const [name, value] of Object.entries(wanted)) element.style.setProperty(name, value, "important");
  }
});
