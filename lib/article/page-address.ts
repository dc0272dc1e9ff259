import { canonicalAddress } from './address';
import { firstMeta, type PageFacts } from './page-facts';

/**
 * The address the page gives itself, without tracking: its canonical link or `og:url` where that lies on the same
 * site and is no front page, else the address it was read at.
 */
export function addressOfPage(facts: PageFacts): string {
  for (const candidate of [facts.canonical, firstMeta(facts, ['og:url'])]) {
    const address = candidate && sameSite(candidate, facts.url);
    if (address) return address;
  }
  return canonicalAddress(facts.url);
}

function sameSite(candidate: string, url: string): string | null {
  const here = new URL(url);
  let there: URL;
  try {
    there = new URL(candidate, here);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(there.protocol) || site(there.hostname) !== site(here.hostname)) return null;
  if (there.pathname === '/' && here.pathname !== '/') return null;
  return canonicalAddress(there.href);
}

/** The last labels of a host, which subdomains of one outlet share. */
function site(host: string): string {
  const labels = host.split('.');
  const keep = /^(com?|net|org|gov|edu|ac)$/.test(labels[labels.length - 2] ?? '') ? 3 : 2;
  return labels.slice(-keep).join('.');
}
