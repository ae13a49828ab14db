// Turns what trunk built into the site that is published:
// one style sheet, integrity values, the content policy. Prints the sizes, and refuses a first load above the aim.
// usage: node finish.mjs DIST

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { inlineScripts, integrityOf, policyFor, tags } from "./page.mjs";

/** The aim of the design: what a first visit loads, compressed. */
const FIRST_LOAD_LIMIT_KB = 500;

const dist = process.argv[2];
if (!dist) throw new Error("usage: node finish.mjs DIST");
const pagePath = join(dist, "index.html");
let html = readFileSync(pagePath, "utf8");

const shortHash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);
const fileOf = (address) => join(dist, address.replace(/^\.\//, ""));
const tagById = (id) => {
  const tag = tags(html).find((candidate) => candidate.attributes.id === id);
  if (!tag) throw new Error(`index.html has no element #${id}: Trunk.toml's pattern_preload makes it`);
  return tag;
};

/** Tells boot.js, which shows how far the download is, the program's size before compression. */
function writeSize() {
  const bytes = statSync(fileOf(tagById("program-wasm").attributes.href)).size;
  html = html.replace('id="program-wasm"', `id="program-wasm" data-bytes="${bytes}"`);
}

/** Joins the style sheets in the order of the page: one request, one file to compress. */
function joinStyles() {
  const sheets = tags(html).filter((tag) => tag.name === "link" && tag.attributes.rel === "stylesheet");
  if (sheets.length === 0) return;
  const joined = sheets.map((tag) => readFileSync(fileOf(tag.attributes.href), "utf8")).join("\n");
  if (/@import/.test(joined)) throw new Error("a style sheet uses @import, which does nothing once the sheets are joined");
  const css = execFileSync("esbuild", ["--minify", "--loader=css", "--log-level=warning"], { input: joined, encoding: "utf8" });
  const name = `style-${shortHash(css)}.css`;
  for (const sheet of sheets) rmSync(fileOf(sheet.attributes.href));
  writeFileSync(join(dist, name), css);
  html = html.replace(sheets[0].source, `<link rel="stylesheet" href="./${name}" />`);
  for (const sheet of sheets.slice(1)) html = html.replace(sheet.source, "");
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

const addressOf = (path) => `./${relative(dist, path).split(sep).join("/")}`;

/** Says for every script and for the program which bytes belong to this version of the page. */
function writeIntegrity() {
  for (const tag of tags(html)) {
    const address = tag.attributes.src ?? tag.attributes.href;
    const loads = tag.name === "script" || (tag.name === "link" && ["stylesheet", "modulepreload", "preload"].includes(tag.attributes.rel));
    if (!loads || !address) continue;
    const value = integrityOf(readFileSync(fileOf(address)));
    // Of the program's file boot.js asks the browser to check the value when it fetches it.
    const name = tag.attributes.id === "program-wasm" ? "data-integrity" : "integrity";
    html = html.replace(tag.source, tag.source.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end}`));
  }
  // Modules that other modules import are reached by no tag: the import map covers them.
  const modules = listFiles(dist).filter((path) => path.endsWith(".js"));
  const map = { integrity: Object.fromEntries(modules.map((path) => [addressOf(path), integrityOf(readFileSync(path))])) };
  return `<script type="importmap">${JSON.stringify(map)}</script>`;
}

function writeHead(importMap) {
  const policy = policyFor(inlineScripts(importMap + html));
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="referrer" content="no-referrer" />',
    importMap,
  ];
  const charset = tags(html).find((tag) => tag.name === "meta" && "charset" in tag.attributes);
  if (!charset) throw new Error("index.html has no <meta charset>");
  html = html.replace(charset.source, [charset.source, ...head].join("\n    "));
}

/** The parts of the program that come when they are first used. */
const isLater = (path) => /\.(wasm|txt)$/.test(path) && path !== fileOf(tagById("program-wasm").attributes.href);

function printSizes() {
  const sums = { first: [0, 0], later: [0, 0] };
  const row = (size, gzip, name) => console.log(`${String(size).padStart(9)} ${String(gzip).padStart(9)}  ${name}`);
  console.log("    bytes      gzip  file");
  for (const path of listFiles(dist)) {
    const bytes = readFileSync(path);
    const gzip = gzipSync(bytes, { level: 9 }).length;
    const sum = sums[isLater(path) ? "later" : "first"];
    sum[0] += bytes.length;
    sum[1] += gzip;
    row(bytes.length, gzip, addressOf(path));
  }
  row(...sums.first, "first load");
  row(...sums.later, "parts loaded later");
  if (sums.first[1] > FIRST_LOAD_LIMIT_KB * 1000) throw new Error(`the first load is larger than ${FIRST_LOAD_LIMIT_KB} kB gzip`);
}

html = html.replace(/^\s*<!--[\s\S]*?-->\n/gm, "");
writeSize();
joinStyles();
writeHead(writeIntegrity());
writeFileSync(pagePath, html);
printSizes();
