// A static host as plain as they come: files below a sub-folder, 404 for the rest, no rewriting.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file a request names, or null when it names none. */
async function fileFor(folder, base, url) {
  const path = decodeURIComponent(new URL(url, "http://host").pathname);
  if (!path.startsWith(base)) return null;
  const inside = normalize(path.slice(base.length) || "index.html");
  if (inside.startsWith("..")) return null;
  const file = join(folder, inside);
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

/** Serves a folder on a free port of this machine. `url` is the site's address, with its sub-folder. */
export async function serveSite(folder, base = "/duebook/") {
  const server = createServer(async (request, response) => {
    const file = await fileFor(folder, base, request.url).catch(() => null);
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
      return;
    }
    const type = CONTENT_TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
    response.end(await readFile(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return { origin, url: origin + base, close };
}
