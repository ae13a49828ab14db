// How often a fault is repeated, and the chance in it. Small by default; DUEBOOK_FAULT_COUNT=1000 for the long run.
// DUEBOOK_FAULT_SEED repeats a run's moments, as far as a browser can be repeated.

/** The number of repetitions. */
export const count = (small) => Number(process.env.DUEBOOK_FAULT_COUNT ?? small);

/** Time for a test of so many repetitions, in milliseconds. */
export const patience = (repetitions) => 120_000 + repetitions * 15_000;

export const SEED = Number(process.env.DUEBOOK_FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 to below 1, the same for the same seed and name (mulberry32). */
export function chance(name) {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, SEED);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
