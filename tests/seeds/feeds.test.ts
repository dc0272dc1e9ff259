import { describe, expect, it } from 'vitest';
import { outletForHost } from '../../lib/article/outlets';
import { outletsOfPack, PACKS, type StarterOutlet } from '../../lib/services/starter-packs';
import seeds from '../../seeds/feeds.json';

const outlets = seeds.outlets as StarterOutlet[];
const hostOf = (address: string) => new URL(address).hostname;
const lies = (host: string, under: string) => host === under || host.endsWith(`.${under}`);
const duplicates = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe('the starter feeds', () => {
  it('have the packs the product knows, and no feed outside of them', () => {
    expect(seeds.packs).toEqual([...PACKS]);
    const used = outlets.flatMap(({ feeds }) => feeds.flatMap(({ packs }) => packs));
    expect([...new Set(used)].sort()).toEqual([...PACKS].sort());
    for (const { feeds } of outlets) for (const { packs } of feeds) expect(packs.length).toBeGreaterThan(0);
  });

  it.each(PACKS)('%s: 15 to 30 outlets, one feed of each', (pack) => {
    const of = outletsOfPack(outlets, pack);
    expect(of.length).toBeGreaterThanOrEqual(15);
    expect(of.length).toBeLessThanOrEqual(30);
    for (const { outlet, feeds } of of) {
      expect(feeds.filter(({ packs }) => packs.includes(pack)).length, outlet).toBe(1);
    }
  });

  it('name each outlet and each address once', () => {
    expect(duplicates(outlets.map(({ outlet }) => outlet))).toEqual([]);
    expect(duplicates(outlets.flatMap(({ feeds }) => feeds.map(({ address }) => address)))).toEqual([]);
  });

  it('are asked over https, on a host named for the outlet', () => {
    for (const { outlet, home, hosts, feeds } of outlets) {
      for (const address of [home, ...feeds.map((feed) => feed.address)]) {
        expect(new URL(address).protocol, address).toBe('https:');
        const named = hosts.some((host) => lies(hostOf(address), host));
        expect(named, `${outlet}: ${address} is on none of ${hosts}`).toBe(true);
      }
      for (const host of hosts) expect(host, outlet).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(duplicates(hosts)).toEqual([]);
    }
  });

  it('agree with the table of outlets where it knows the site', () => {
    const unknown: string[] = [];
    for (const { outlet, home, country, owner } of outlets) {
      const known = outletForHost(hostOf(home));
      if (!known) unknown.push(outlet);
      else
        expect({ outlet, country, owner }).toEqual({
          outlet: known.name,
          country: known.country,
          owner: known.owner,
        });
    }
    expect(unknown.length).toBeLessThanOrEqual(outlets.length / 10);
  });

  it('tell country and language by their codes', () => {
    for (const { country, language } of outlets) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(language).toMatch(/^[a-z]{2}$/);
    }
  });
});
