// Ways in which storage fails, put in place inside a running page. Each works on the next writing of entries and stays
// until `heal`. They replace the browser's own functions; the program is not touched.

/** Runs in the page, before anything is sabotaged. */
function keepOriginals() {
  window.originals ??= {
    add: IDBObjectStore.prototype.add,
    transaction: IDBDatabase.prototype.transaction,
    oncomplete: Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete"),
  };
}

const WAYS = {
  "the quota is reached": () => {
    IDBObjectStore.prototype.add = function () {
      throw new DOMException("", "QuotaExceededError");
    };
  },
  "the browser aborts the transaction": () => {
    const { add } = window.originals;
    IDBObjectStore.prototype.add = function (...what) {
      const request = add.apply(this, what);
      this.transaction.abort();
      return request;
    };
  },
  "success is answered and nothing is stored": () => {
    IDBObjectStore.prototype.add = function () {
      return this.count();
    };
  },
  "no transaction can begin": () => {
    const { transaction } = window.originals;
    IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
      if (mode === "readwrite") throw new DOMException("the disk does not answer", "UnknownError");
      return transaction.call(this, stores, mode, ...rest);
    };
  },
  "another byte is stored than was asked for": () => {
    const { add } = window.originals;
    IDBObjectStore.prototype.add = function (row, ...rest) {
      if (this.name === "journal") row.bytes[10] ^= 1;
      return add.call(this, row, ...rest);
    };
  },
  "the entry is stored, but an error is answered": () => {
    const { oncomplete } = window.originals;
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      configurable: true,
      get: oncomplete.get,
      set(handler) {
        const writes = this.mode === "readwrite" && [...this.objectStoreNames].includes("journal");
        oncomplete.set.call(this, writes ? () => this.onabort?.(new Event("abort")) : handler);
      },
    });
  },
};

/** Breaks storage in this way. */
export async function sabotage(page, way) {
  await page.evaluate(keepOriginals);
  await page.evaluate(`(${WAYS[way]})()`);
}

/** Puts the browser's own functions back. */
export const heal = (page) => page.evaluate(() => {
  IDBObjectStore.prototype.add = window.originals.add;
  IDBDatabase.prototype.transaction = window.originals.transaction;
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", window.originals.oncomplete);
});
