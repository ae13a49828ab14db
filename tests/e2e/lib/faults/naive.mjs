// How other programs save, as negative controls: a fault test that these pass proves nothing.

/** Saves the whole document in localStorage on every entry, and calls each of them saved at once. */
export function saveWholeInLocalStorage(entries) {
  const document = JSON.parse(localStorage.getItem("naive") ?? "[]");
  for (let made = 0; made < entries; made += 1) {
    document.push(`entry ${document.length + 1}`);
    localStorage.setItem("naive", JSON.stringify(document));
  }
  return document.length;
}

export const entriesInLocalStorage = () => JSON.parse(localStorage.getItem("naive") ?? "[]").length;

/** Saves the whole document in IndexedDB from what this tab remembers of it, as often as asked; answers how often. */
export async function saveWholeFromMemory({ entries, tab, wait }) {
  const ended = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const opening = indexedDB.open("naive", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("documents");
  const database = await ended(opening);
  const documents = (mode) => database.transaction("documents", mode, { durability: "strict" }).objectStore("documents");
  const document = (await ended(documents("readonly").get("all"))) ?? [];
  if (wait) await new Promise((next) => setTimeout(next, wait));
  let saved = 0;
  for (let made = 0; made < entries; made += 1) {
    document.push(`${tab} ${made}`);
    const store = documents("readwrite");
    store.put(document, "all");
    await new Promise((done, failed) => {
      store.transaction.oncomplete = done;
      store.transaction.onabort = () => failed(store.transaction.error);
    });
    saved += 1;
  }
  database.close();
  return saved;
}

/** Shows entries at once and saves them a moment after the last one, as an editor does. */
export function saveAfterPause(entries) {
  const opening = indexedDB.open("naive", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("documents");
  opening.onsuccess = () => {
    setTimeout(() => {
      const all = Array.from({ length: entries }, (_, index) => `entry ${index + 1}`);
      opening.result.transaction("documents", "readwrite").objectStore("documents").put(all, "all");
    }, 350);
  };
  return entries;
}

/** How many entries the document in IndexedDB has. */
export async function entriesInDocument() {
  if (!(await indexedDB.databases()).some(({ name }) => name === "naive")) return 0;
  return new Promise((done, failed) => {
    const opening = indexedDB.open("naive", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("documents");
    opening.onsuccess = () => {
      const reading = opening.result.transaction("documents").objectStore("documents").get("all");
      reading.onsuccess = () => done(reading.result?.length ?? 0);
      reading.onerror = () => failed(reading.error);
    };
  });
}
