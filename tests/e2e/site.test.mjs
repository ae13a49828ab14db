// The built site is what its policy says; and the check that says so can fail.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { siteProblems } from "../../scripts/site/check.mjs";

const DIST = process.env.DUEBOOK_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

test("the built site has no problem", () => assert.deepEqual(siteProblems(DIST), []));

const editPage = (from, to) => (folder) => {
  const path = join(folder, "index.html");
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  assert.notEqual(after, before, "the planted fault changes the page");
  writeFileSync(path, after);
};

const damage = (ending) => (folder) => {
  const path = join(folder, readdirSync(folder, { recursive: true }).find((name) => name.endsWith(ending)));
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] ^= 1;
  writeFileSync(path, bytes);
};

const FAULTS = [
  ["an inline script the policy does not name", editPage("</body>", "<script>1</script></body>"), /inline script's hash/],
  ["an inline script changed after its hash was taken", editPage('{"integrity"', '{ "integrity"'), /inline script's hash/],
  ["a policy with 'unsafe-inline'", editPage("style-src 'self'", "style-src 'self' 'unsafe-inline'"), /unsafe/],
  ["a policy that lets data leave", editPage("connect-src 'self'", "connect-src 'self' https://elsewhere.example"), /not the one/],
  ["no policy", editPage(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""), /0 content policies/],
  ["a style attribute", editPage("<body", '<body style="color:red"'), /<body style/],
  ["an inline handler", editPage("<body", '<body onload="1"'), /<body onload/],
  ["an absolute address", editPage('src="./', 'src="/'), /not a relative address/],
  ["a file that is missing", editPage('src="./boot', 'src="./gone'), /not in the site/],
  ["a damaged program", damage("duebook_bg.wasm"), /not the file its integrity value names/],
  ["a damaged part of the program", damage("split_today.wasm"), /no script names the bytes of .*split_today\.wasm/],
  ["a damaged script", damage(".js"), /not the file the import map names/],
];

for (const [name, plant, expected] of FAULTS) {
  test(`the check refuses ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "duebook-site-"));
    try {
      cpSync(DIST, folder, { recursive: true });
      plant(folder);
      assert.match(siteProblems(folder).join("\n"), expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
