import table from './outlets.data.json';

/** What is known of an outlet by its web address. */
export interface Outlet {
  name: string;
  /** ISO 3166 two-letter code of the country it is edited in; `XX` for an international one. */
  country: string;
  /** ISO 639 two-letter code of the language it is mainly published in. */
  language: string;
  /** Who owns it, or which agency or public body it is; null where that is not recorded here. */
  owner: string | null;
}

let outlets: Map<string, Outlet> | undefined;

function load(): Map<string, Outlet> {
  const map = new Map<string, Outlet>();
  for (const row of table.outlets) {
    const [hosts = '', name = '', country = '', language = '', owner = ''] = row.split('|');
    for (const host of hosts.split(' ')) map.set(host, { name, country, language, owner: owner || null });
  }
  return map;
}

/**
 * The outlet that publishes at a host, found by the host itself or the nearest domain above it, so that
 * `edition.cnn.com` is found under `cnn.com`.
 * @returns null for a host the table does not know.
 */
export function outletForHost(host: string): Outlet | null {
  outlets ??= load();
  let rest = host.toLowerCase().replace(/\.$/, '');
  while (rest.includes('.')) {
    const outlet = outlets.get(rest);
    if (outlet) return outlet;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return null;
}
