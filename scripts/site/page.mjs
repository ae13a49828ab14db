// What finish.mjs (which writes the built page) and check.mjs (which doubts it) both have to agree on:
// how the page's parts are found, and which content policy it carries.

import { createHash } from "node:crypto";

/** The policy without the hashes of the page's own inline scripts. `connect-src 'self'` is the promise
 *  that a book never leaves the device. `frame-ancestors` is absent: browsers ignore it in a <meta>. */
const DIRECTIVES = [
  ["default-src", "'none'"],
  ["script-src", "'self' 'wasm-unsafe-eval'"],
  ["style-src", "'self'"],
  ["img-src", "'self' data: blob:"],
  ["font-src", "'self'"],
  ["connect-src", "'self'"],
  ["worker-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["object-src", "'none'"],
];

/** The value of an `integrity` attribute. */
export const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** The source expression that allows one inline script. */
export const inlineHash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The content policy of a page with these inline scripts. */
export function policyFor(inlineScripts) {
  const hashes = inlineScripts.map((text) => ` ${inlineHash(text)}`).join("");
  return DIRECTIVES.map(([name, value]) => `${name} ${value}${name === "script-src" ? hashes : ""}`).join("; ");
}

/** The page without its comments, which a browser does not run. */
const withoutComments = (html) => html.replace(/<!--[\s\S]*?-->/g, (comment) => " ".repeat(comment.length));

/** Every start tag: name, attributes, and where it stands. */
export function tags(html) {
  const found = [];
  // A script's or a style's content is text, not tags: blanked before tags are looked for.
  const text = withoutComments(html).replace(
    /(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2>)/gi,
    (_, open, _name, content, close) => open + " ".repeat(content.length) + close,
  );
  for (const match of text.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi)) {
    const attributes = {};
    for (const part of match[2].matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
      attributes[part[1].toLowerCase()] = part[2] ?? part[3] ?? part[4] ?? "";
    }
    found.push({ name: match[1].toLowerCase(), attributes, source: html.slice(match.index, match.index + match[0].length), at: match.index });
  }
  return found;
}

/** The texts of the scripts that stand in the page itself. */
export function inlineScripts(html) {
  return [...withoutComments(html).matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter((match) => !/\ssrc\s*=/.test(match[1]))
    .map((match) => match[2]);
}
