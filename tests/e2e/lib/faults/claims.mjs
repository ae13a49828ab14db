// What the program claimed, and whether it is true of what is stored.

import { chainProblem, onlyBook, rowsOf } from "./rows.mjs";

/** Collects every "Saved #n" that was shown, and holds the stored rows against them. */
export class Claims {
  constructor() {
    this.highest = 0;
    this.hashes = new Map();
    this.conflicts = [];
  }

  /** How many entries were shown as saved by the tab that made them. */
  get count() {
    return this.hashes.size;
  }

  /** Hears one "Saved #n"; `hash` is null where another tab, or an earlier start, had made the entry. */
  hear(seq, hash) {
    this.highest = Math.max(this.highest, seq);
    if (hash === null) return;
    const known = this.hashes.get(seq);
    if (known !== undefined && known !== hash) this.conflicts.push(`entry ${seq} was shown as saved twice, with different content`);
    this.hashes.set(seq, hash);
  }

  /** What is wrong with the rows of the one book in use, as texts; none where every claim is true. */
  problemsOf(stored) {
    const book = onlyBook(stored);
    const rows = rowsOf(stored, book);
    const broken = chainProblem(rows, book);
    const lost = [...this.hashes].filter(([seq, hash]) => rows[seq - 1]?.hash !== hash).map(([seq]) => `entry ${seq} was shown as saved and is not there`);
    if (rows.length < this.highest) lost.push(`#${this.highest} was shown as saved, ${rows.length} are there`);
    return [...this.conflicts, ...(broken ? [broken] : []), ...lost];
  }
}
