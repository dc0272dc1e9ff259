// FlexSearch looks for IndexedDB on `window`, which a service worker lacks; this runs before its own code does.
// In a page `window` is there, and refuses to be set.
if (typeof window === 'undefined') Object.assign(globalThis, { window: globalThis });
