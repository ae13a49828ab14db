// Starts Chromium: inside playwright for ordinary journeys, or as a process group of its own with a kept
// profile for journeys that kill it and look at what survived.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROME ?? "/usr/bin/chromium";

/** Nothing but the test's own server is reachable, and the browser asks nobody for anything. */
const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** A browser with a throw-away profile. */
export const launchBrowser = () => chromium.launch({ executablePath, args: ARGUMENTS });

/** An empty profile folder; the caller removes it with `removeProfile`. */
export const makeProfile = () => mkdtemp(join(tmpdir(), "duebook-profile-"));

export const removeProfile = (profile) => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

async function debuggerAddress(profile, child) {
  const file = join(profile, "DevToolsActivePort");
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode} before it could be reached`);
    if (existsSync(file)) {
      const [port, path] = (await readFile(file, "utf8")).trim().split("\n");
      if (path) return `ws://127.0.0.1:${port}${path}`;
    }
    await pause(100);
  }
  throw new Error("Chromium opened no debugging port within 30 s");
}

/** Whether a process of the group still runs: what is dead and not yet buried holds no file any more. */
async function groupRuns(group) {
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    // After the name in brackets: state, parent, group. A process that has gone meanwhile is no longer there to read.
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
    const [state, , of] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(of) === group && !["Z", "X"].includes(state)) return true;
  }
  return false;
}

/** Every process of a killed browser has gone: until then one may hold the lock of a database. */
async function groupGone(group) {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    if (!(await groupRuns(group))) return;
    await pause(20);
  }
  throw new Error(`processes of the killed browser ${group} still run`);
}

/**
 * A browser in a process group of its own, with a profile that outlives it.
 * `kill()` is SIGKILL to the whole group: no flush, no goodbye. `close()` ends it in good order.
 */
export async function launchKillable(profile) {
  await rm(join(profile, "DevToolsActivePort"), { force: true });
  // A killed browser leaves its lock on the profile behind.
  for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) await rm(join(profile, name), { force: true });
  const child = spawn(
    executablePath,
    [...ARGUMENTS, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-default-browser-check",
      "--hide-crash-restore-bubble", "about:blank"],
    { detached: true, stdio: "ignore" },
  );
  const ended = new Promise((done) => child.once("exit", done));
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
    await groupGone(child.pid);
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(profile, child));
    const context = browser.contexts()[0];
    const close = async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      await ended;
    };
    return { browser, context, kill, close, pid: child.pid };
  } catch (error) {
    await kill();
    throw error;
  }
}
