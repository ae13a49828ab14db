// Which figures on a page have no way to how they come about.

/**
 * Marked figures (`.stat .v`, `[data-figure]`, the values of Reports) need a link to their explanation beside them. Any
 * other amount has to stand where it is no computed figure, or where the way on is plain: in a row or line that leads to
 * its document, below the rows that it sums, in a sentence of a chart with its table, in what is typed.
 */
export function unexplainedFigures(page) {
  return page.evaluate(() => {
    const MARKED = ".stat .v, [data-figure], .figures .c-value";
    const PLAIN = [
      "h1", "tfoot", "figcaption", "figure", "form", "dialog", "label", "nav", "aside.side", ".side", ".toast", ".timeline",
      ".vh", "thead", "button", "option", ".lines", ".sums", ".actionbar",
      // A line is quantity times price beside it; a sentence stands over the figures, or below the chart, that it is about.
      ".read-lines", ".verdict .say", "figure + .hint",
    ].join(", ");
    const DOCUMENT = 'a[href^="#/invoices/"], a[href^="#/customers/"], a[href^="#/payments/"], a[href*="sel="], a[href*="explain="]';
    const isSeen = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
    const root = document.querySelector("main") ?? document.body;
    const linked = (figure) =>
      [figure.parentElement, figure.closest(".stat-cell, tr, p"), figure.closest("dl.totals")].some((one) => one?.querySelector("a.explain"));
    const marked = [...root.querySelectorAll(MARKED)].filter(isSeen);
    const unexplained = marked.filter((figure) => !linked(figure)).map((figure) => `without its explanation: ${figure.textContent.trim()}`);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!/[€$£]\s?\d|\d\s?[€$£]/.test(node.data) || !isSeen(element)) continue;
      const row = element.closest("tr, li");
      if (element.closest(MARKED) || element.closest(PLAIN) || row?.querySelector(DOCUMENT) || linked(element)) continue;
      if (element.closest(".stat, .stat-cell")?.parentElement.querySelector("a.explain")) continue;
      unexplained.push(`an amount on its own: ${node.data.trim()} in ${element.closest("section, div")?.className || element.tagName}`);
    }
    return { figures: marked.length, unexplained };
  });
}
