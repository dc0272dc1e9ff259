/** What a place of the made web answers with; a string is a body of status 200. */
type Reply = string | (() => Response | string | Promise<Response | string>);

/** A web without servers: what stands at its addresses, and every request made of it. */
export interface MadeWeb {
  places: Map<string, Reply>;
  requests: { address: string; headers: Record<string, string>; init: RequestInit }[];
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** The addresses asked for, robots.txt left out. */
  asked(): string[];
}

/** Makes a web of the places given; anything else answers 404. */
export function madeWeb(given: Record<string, Reply> = {}): MadeWeb {
  const places = new Map(Object.entries(given));
  const requests: MadeWeb['requests'] = [];
  return {
    places,
    requests,
    asked: () => requests.map(({ address }) => address).filter((each) => !each.endsWith('/robots.txt')),
    async fetch(address, init) {
      requests.push({ address, headers: init.headers as Record<string, string>, init });
      const place = places.get(address);
      const reply =
        typeof place === 'function' ? await place() : (place ?? new Response('', { status: 404 }));
      if (typeof reply !== 'string') return reply;
      return new Response(reply, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    },
  };
}

/** An item of a made feed. */
export interface MadeItem {
  path: string;
  title: string;
  /** A date as RSS has it; left out when empty. */
  date?: string;
  description?: string;
  content?: string;
}

/** A feed of RSS with items on a host. */
export function madeFeed(host: string, items: MadeItem[]): string {
  const list = items.map(
    ({ path, title, date, description, content }) =>
      `<item><title>${title}</title><link>https://${host}${path}</link>${date ? `<pubDate>${date}</pubDate>` : ''}${
        description ? `<description>${description}</description>` : ''
      }${content ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : ''}</item>`,
  );
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Made feed</title><link>https://${host}/</link>${list.join('')}</channel></rss>`;
}

/** A page that reads as an article of some length, on a subject. */
export function madePage(title: string, subject: string): string {
  const paragraphs = Array.from(
    { length: 8 },
    (_, i) =>
      `<p>The ${subject} was looked at for the ${i + 1}. time on Saturday, and the harbour office wrote down ${10 + i} things about it that nobody had known before.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-21T08:00:00Z"></head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;
}
