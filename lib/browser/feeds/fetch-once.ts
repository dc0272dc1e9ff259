import { type Browser, browser } from 'wxt/browser';
import { sitePattern } from '../sites';

type Told = Browser.webRequest.OnHeadersReceivedDetails & {
  /** What Firefox tells in place of Chrome's `initiator`. */
  originUrl?: string;
};

interface Redirect {
  status: number;
  to: string;
}

/** The browser tells of an answer's headers a moment after the answer itself; it is waited for so many milliseconds. */
const TOLD_WITHIN = 2_000;

/** Where a redirect leads that no server sent: the browser keeps to https where a site once asked for it. */
const upgraded = (address: string): Redirect | null =>
  address.startsWith('http:') ? { status: 307, to: address.replace('http:', 'https:') } : null;

/**
 * One request that follows nothing. Browsers hide from a page where an answer leads; `webRequest` tells it, and is
 * listened to while the request runs, for its host alone. Requests of others are passed over.
 * @returns the answer; one that leads elsewhere with its status and `Location`, without the latter where the browser does not tell.
 */
export async function fetchOnce(address: string, init: RequestInit): Promise<Response> {
  const own = new URL(browser.runtime.getURL('/')).origin;
  const [plain] = address.split('#', 1);
  let tell: (redirect: Redirect) => void = () => {};
  const told = new Promise<Redirect>((resolve) => {
    tell = resolve;
  });
  const listen = ({ url, statusCode, responseHeaders, initiator, originUrl }: Told): undefined => {
    const from = initiator ?? originUrl;
    if (url !== plain || (from && new URL(from).origin !== own)) return;
    const to = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (to) tell({ status: statusCode, to });
  };
  const filter = { urls: [sitePattern(new URL(address).hostname)], types: ['xmlhttprequest' as const] };
  browser.webRequest.onHeadersReceived.addListener(listen, filter, ['responseHeaders']);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const response = await fetch(address, { ...init, redirect: 'manual' });
    if (response.type !== 'opaqueredirect') return response;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), TOLD_WITHIN);
    });
    const redirect = (await Promise.race([told, late])) ?? upgraded(address);
    return redirect
      ? new Response(null, { status: redirect.status, headers: { location: redirect.to } })
      : new Response(null, { status: 302 });
  } finally {
    clearTimeout(timer);
    browser.webRequest.onHeadersReceived.removeListener(listen);
  }
}
