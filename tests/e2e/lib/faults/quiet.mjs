// Nothing was noticed that must never happen: no request to another origin, no error, no warning.

import assert from "node:assert/strict";

/** True for a site put together without scripts/build: no content policy, and Leptos' hints for developers. */
export const UNBUILT = process.env.DUEBOOK_UNBUILT === "1";

const isHint = (line) => UNBUILT && /^console warning: At src\//.test(line);

/** Fails on anything that watch.mjs noticed. */
export const assertQuiet = (problems) => assert.deepEqual(problems.filter((line) => !isHint(line)), []);
