/** Parameters that only tell who sent the reader; general names used by analytics, mailing and sharing tools. */
const TRACKING =
  /^(utm_.*|ga_.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|oly_(anon|enc)_id|vero_(id|conv)|wt_?mc.*|wt\.mc.*|wtrid|s_?cid|cmpid?|cmp|ncid|ocid|icid|ico|ito|icmp|tpcc|taid|srnd|sref|sh|smid|smtyp|smprod|referringsource|ref|ref_?src|ref_?url|referrer|srcref|source|src|partner|mod|mkt_tok|mbid|mkwid|__twitter_impression|amp_.*|ns_(campaign|mchannel|source|linkname|fee)|at_(medium|campaign|custom\d*|link.*|ptr.*|bbc.*|format)|xtor|cid|camp|campaign(_?id)?|traffic_?source|guccounter|guce_.*|sr_share|share(d|id)?|smid|feature|fb_(action|ref|source).*|hs(_?mi|_?enc)|_hs(mi|enc)|yptr|soc_(src|trk)|trk|spm|scm|__tn__|algo_.*|partnerkey|usqp|rss|feedtype|feedname|outputtype)$/i;

/**
 * One spelling for a page's address: `https` kept as given, host in lower case, no credentials, fragment,
 * tracking parameters, default port or trailing slash; other parameters stay, since many sites name the
 * article in them.
 * @throws Error when the text is no http(s) address.
 */
export function canonicalAddress(url: string): string {
  let address: URL;
  try {
    address = new URL(url.trim());
  } catch {
    throw new Error(
      `"${url.slice(0, 120)}" is not a web address; give one such as https://news.example/story`,
    );
  }
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new Error(`"${url.slice(0, 120)}" is not an http or https address; only web pages can be read`);
  }
  address.hash = '';
  address.username = '';
  address.password = '';
  // A copy is walked, for names are deleted on the way; Firefox's content scripts cannot walk `searchParams` itself.
  for (const [name] of new URLSearchParams(address.search)) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  address.pathname = address.pathname.replace(/\/{2,}/g, '/').replace(/(.)\/+$/, '$1');
  const text = address.href.replace(/\?$/, '');
  return address.pathname === '/' ? text.replace(/\/(?=$|\?)/, '') : text;
}
