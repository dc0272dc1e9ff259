// FlexSearch looks for IndexedDB on `window`, which a service worker lacks; this runs before its own code does.
Object.assign(globalThis, { window: globalThis });
