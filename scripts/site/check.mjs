// Doubts a built site: its content policy, its hashes, its addresses. Prints each problem; exit 1 if there is one.
// usage: node check.mjs DIST

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { inlineHash, inlineScripts, integrityOf, policyFor, tags } from "./page.mjs";

/** Elements whose address the browser loads by itself. */
const LOADING = new Set(["script", "link", "img", "iframe", "object", "embed", "source", "video", "audio", "use", "image"]);

function policyProblems(html, all) {
  const metas = all.filter((tag) => tag.attributes["http-equiv"]?.toLowerCase() === "content-security-policy");
  if (metas.length !== 1) return [`${metas.length} content policies in the page, 1 expected`];
  const problems = [];
  const policy = metas[0].attributes.content ?? "";
  const scripts = inlineScripts(html);
  for (const text of scripts) {
    if (!policy.includes(inlineHash(text))) problems.push(`an inline script's hash is not in the policy: ${text.slice(0, 60)}`);
  }
  if (policy !== policyFor(scripts)) problems.push(`the policy is not the one this page needs: ${policy}`);
  if (/unsafe-inline|'unsafe-eval'/.test(policy)) problems.push("the policy allows unsafe code");
  const firstLoad = all.find((tag) => LOADING.has(tag.name));
  if (firstLoad && firstLoad.at < metas[0].at) problems.push(`the policy comes after <${firstLoad.name}>, which it does not bind`);
  return problems;
}

function markupProblems(all) {
  const problems = [];
  for (const tag of all) {
    if (tag.name === "style") problems.push("a <style> element, which the policy blocks");
    for (const name of Object.keys(tag.attributes)) {
      if (name === "style" || name.startsWith("on")) problems.push(`<${tag.name} ${name}="…">, which the policy blocks`);
    }
  }
  return problems;
}

function addressProblems(dist, all) {
  const problems = [];
  for (const tag of all.filter((candidate) => LOADING.has(candidate.name))) {
    const address = tag.attributes.src ?? tag.attributes.href;
    if (!address || address.startsWith("data:") || address.startsWith("#")) continue;
    if (!address.startsWith("./")) {
      problems.push(`<${tag.name}> loads ${address}: not a relative address, fails in a sub-folder`);
      continue;
    }
    const path = join(dist, address.slice(2));
    if (!existsSync(path)) {
      problems.push(`<${tag.name}> loads ${address}, which is not in the site`);
      continue;
    }
    const expected = tag.attributes.integrity ?? tag.attributes["data-integrity"];
    if (expected !== undefined && expected !== integrityOf(readFileSync(path))) {
      problems.push(`${address} is not the file its integrity value names`);
    }
  }
  return problems;
}

function importMapProblems(dist, html) {
  const source = html.match(/<script type="importmap">([\s\S]*?)<\/script>/);
  if (!source) return ["no import map with the modules' integrity"];
  return Object.entries(JSON.parse(source[1]).integrity).flatMap(([address, value]) => {
    const path = join(dist, address.slice(2));
    if (!existsSync(path)) return [`the import map names ${address}, which is not in the site`];
    return value === integrityOf(readFileSync(path)) ? [] : [`${address} is not the file the import map names`];
  });
}

/** Every part of the program is fetched with an integrity value, which has to be that of its file. */
function partProblems(dist, all) {
  const program = all.find((tag) => tag.attributes.id === "program-wasm")?.attributes.href?.slice(2);
  const files = readdirSync(dist, { recursive: true }).map((name) => name.split(sep).join("/"));
  const scripts = files.filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(dist, name), "utf8")).join("\n");
  const parts = files.filter((name) => name.endsWith(".wasm") && name !== program);
  if (parts.length === 0) return ["the program was not cut into parts"];
  return parts
    .filter((name) => !scripts.includes(integrityOf(readFileSync(join(dist, name)))))
    .map((name) => `no script names the bytes of ${name}`);
}

/** Everything wrong with the site in this folder, in words. */
export function siteProblems(dist) {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const all = tags(html);
  if (all.length < 5) return ["index.html has hardly a tag: was it built?"];
  return [...policyProblems(html, all), ...markupProblems(all), ...addressProblems(dist, all), ...importMapProblems(dist, html), ...partProblems(dist, all)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = siteProblems(process.argv[2]);
  for (const problem of problems) console.error(`check: ${problem}`);
  if (problems.length > 0) process.exit(1);
  console.log("check: the site's policy, hashes and addresses agree");
}
