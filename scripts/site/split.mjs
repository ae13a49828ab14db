// Cuts the compiled program into the part a first visit needs and the parts that come when they are first used
// (src/parts.rs, docs/decisions/0007), and puts them where trunk put the whole.
// usage: node split.mjs DIST COMPILED.wasm

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { integrityOf, tags } from "./page.mjs";

/** What rustc's output uses: an older wasm-opt, or one not told, refuses it. */
const WASM_FEATURES = [
  "bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue",
];

/** The module through which the program asks for its parts. */
const LOADER = "__wasm_split.js";

const [dist, compiled] = process.argv.slice(2);
if (!dist || !compiled) throw new Error("usage: node split.mjs DIST COMPILED.wasm");
const work = mkdtempSync(join(tmpdir(), "duebook-split-"));

const run = (program, ...args) => execFileSync(program, args, { stdio: ["ignore", "inherit", "inherit"] });

/** Cuts, binds the first part to the browser, and leaves all files in one folder. */
function cut() {
  const parts = join(work, "parts");
  run("wasm-split-cli", compiled, parts, "--target", "web", "--out-name", "duebook");
  // The parts use what the first one exports for them: nothing of it may be dropped as unused.
  run("wasm-bindgen", join(parts, "duebook.wasm"), "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", parts);
  rmSync(join(parts, "duebook.wasm"));
  return parts;
}

function shrink(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".wasm"))) {
    const path = join(folder, name);
    const before = statSync(path).size;
    // Functions by name: those made from one generic stand side by side, and compress by a twentieth better.
    run("wasm-opt", "-Oz", "--reorder-functions-by-name", "--reorder-locals", "--strip-debug", "--strip-producers", ...WASM_FEATURES.map((feature) => `--enable-${feature}`), path, "-o", path);
    console.log(`wasm-opt: ${before} -> ${statSync(path).size} bytes, ${name}`);
  }
}

/** Has the browser refuse a part that does not belong to this version of the program. */
function checkParts(folder) {
  const path = join(folder, LOADER);
  let found = 0;
  const text = readFileSync(path, "utf8").replace(/fetch\(new URL\("\.\/([^"]+\.wasm)", import\.meta\.url\)\)/g, (_, name) => {
    found += 1;
    return `fetch(new URL("./${name}", import.meta.url), { integrity: "${integrityOf(readFileSync(join(folder, name)))}" })`;
  });
  const parts = readdirSync(folder).filter((name) => name.endsWith(".wasm") && name !== "duebook_bg.wasm");
  if (found === 0 || found !== parts.length) throw new Error(`${LOADER} loads ${found} parts, ${parts.length} were cut`);
  writeFileSync(path, text);
}

function minifyScripts(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".js"))) {
    const path = join(folder, name);
    run("esbuild", path, "--minify", "--format=esm", "--log-level=error", "--allow-overwrite", `--outfile=${path}`);
  }
}

/** One folder named after all it holds: its files name each other, so they change their address together. */
function publish(folder) {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  const name = `program-${hash.digest("hex").slice(0, 16)}`;
  mkdirSync(join(dist, name));
  for (const file of readdirSync(folder)) {
    writeFileSync(join(dist, name, file), readFileSync(join(folder, file)));
  }
  return name;
}

/** The languages: what the parts say in English, whose first load is built in, and every other catalogue whole. */
const LANGUAGES = readdirSync("messages").filter((name) => name.endsWith(".ftl")).map((name) => name.slice(0, -4));
const wordsOf = (language) => `words.${language}.txt`;

function putWords(folder) {
  for (const language of LANGUAGES) {
    const catalogue = readFileSync(`messages/${language}.ftl`, "utf8");
    const cut = language === "en" ? catalogue.indexOf("\n### later") + 1 : 0;
    if (language === "en" && cut === 0) throw new Error("messages/en.ftl has no line that begins with ### later");
    const fetched = catalogue.slice(cut).split("\n").filter((line) => !line.startsWith("#"));
    writeFileSync(join(folder, wordsOf(language)), `${fetched.join("\n")}\n`);
  }
}

/** Has the page load the parted program in place of the whole, and removes that. */
function putInPage(name) {
  const path = join(dist, "index.html");
  let html = readFileSync(path, "utf8");
  const address = (id) => {
    const tag = tags(html).find((candidate) => candidate.attributes.id === id);
    if (!tag) throw new Error(`index.html has no element #${id}: Trunk.toml's pattern_preload makes it`);
    return tag.attributes.href;
  };
  for (const [id, file] of [["program-js", "duebook.js"], ["program-wasm", "duebook_bg.wasm"]]) {
    const whole = address(id);
    rmSync(join(dist, whole));
    html = html.replaceAll(whole, `./${name}/${file}`);
  }
  for (const language of LANGUAGES) {
    const words = integrityOf(readFileSync(join(dist, name, wordsOf(language))));
    const named = `<meta name="messages-${language}" content="./${name}/${wordsOf(language)}" data-integrity="${words}" />`;
    html = html.replace("</head>", `  ${named}\n  </head>`);
  }
  writeFileSync(`${path}.new`, html);
  renameSync(`${path}.new`, path);
}

const parts = cut();
shrink(parts);
checkParts(parts);
minifyScripts(parts);
putWords(parts);
putInPage(publish(parts));
rmSync(work, { recursive: true });
