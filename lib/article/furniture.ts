import type { PathElement } from './blocks';

/** What an element around a block is besides the article, and how much of the chosen text it may hold to be it. */
export interface FurnitureKind {
  reason: string;
  /** An element that holds a larger share of the text than this is the article itself under a misleading name. */
  most: number;
  /** Whether its tag says so, not merely its names. */
  byTag: boolean;
}

const KINDS: { reason: string; most: number; tags?: RegExp; names?: RegExp }[] = [
  {
    reason: 'hidden',
    most: 0.25,
    names:
      /(^|[\s_])(hidden|hide|is-hidden|visually-?hidden|sr-?only|screen-?reader(-text)?|u-hidden|d-none|invisible|print-only|offscreen|noshow)($|\s)|visually-?hidden|sronly|screenreader/,
  },
  {
    reason: 'caption',
    most: 0.4,
    tags: /^(figcaption|figure|caption)$/,
    names:
      /caption|(^|[\s_-])cap($|[\s_-])|img-?credit|image-?(credit|meta|info|text|description|source)|photo-?(credit|meta|by)|(^|[\s_-])credits?($|[\s_-])|legend(e|a)?($|[\s_-])|copyright|bildunterschrift|bildtext|pie-?de-?foto|slideshow|gallery|carousel|swiper|lightbox|photo-?wrap|media-?(caption|credit|info|meta)|video-?(player|info|meta|title|data|caption|overlay)|vjs-|jwplayer|(audio|media)-?player/,
  },
  {
    reason: 'advertisement',
    most: 0.3,
    names:
      /(^|[\s_-])(ads?|advert\w*|adslot|adbox|adunit|dfp|gpt|sponsor\w*|promo\w*|commercial|outbrain|taboola|teads|iklan|anuncio|publicidad|werbung|affiliate\w*|wpa|wpcnt)($|[\s_-])/,
  },
  {
    reason: 'newsletter',
    most: 0.3,
    names:
      /newsletter|sign-?up|subscri|inline-?form|paywall-?(promo|message|cta|prompt)|(^|[\s_-])(cta|piano|regwall|register|registration|login|membership|donat\w*|app-?promo|identity-intro)($|[\s_-])/,
  },
  {
    reason: 'related',
    most: 0.4,
    tags: /^(aside|nav|footer)$/,
    names:
      /related|recirc|read-?(more|next|also|on)|more-?(on|from|topic|stories|news|like|about|in)|see-?also|also-?(read|like)|recommend|teaser|trending|most-?(read|popular|viewed)|popular|latest|(^|[\s_-])rail($|[\s_-])|(^|[\s_-])(story|article|news|post|promo|o|c)-?cards?($|[\s_-])|read-next|next-?(article|story|up)|prev-?next|post-?nav|list-widget|in-?other-?news|mega-?menu|sidebar|side-?bar|breadcrumb|mehr-?zum|lesen-?sie|lees-?ook|noticias-relacionadas|relacionad|(^|[\s_-])nav($|[\s_-])|footer|linklist|link-?list|(^|[\s_-])links?-?(box|block|list)/,
  },
  {
    reason: 'byline',
    most: 0.3,
    tags: /^(address|time)$/,
    names:
      /byline|by-line|(^|[\s_-])(author|authors|autor|autoren|auteur|firma|contributors?)($|[\s_-])|author-?(bio|box|info|meta|card|name|details|profile|image|date)|(^|[\s_-])bio($|[\s_-])|about-?(the-)?author|(^|[\s_-])(date|dateline|datum|fecha|timestamp|time-?stamp|pub-?date|published|publish-?date|updated|last-?updated|reading-?time|read-?time)($|[\s_-])|article-?(meta|info|date|byline|tools|actions|header-meta|kicker|label)|entry-?meta|post-?(meta|info|date)|postinfo|story-?(meta|date)|kicker|eyebrow/,
  },
  {
    reason: 'share',
    most: 0.3,
    tags: /^(button|form|label|menu)$/,
    names:
      /(^|[\s_-])(share|sharing|sharebar|social|follow|comments?|disqus|addtoany|toolbar|tools|tags?|tag-?list|topics?|keywords|rating|reactions?|feedback|poll|quiz|vote|survey|print|tooltip|popup|modal|overlay|cookie|consent|gdpr|toast|toc|table-of-contents|jump-?links?)($|[\s_-])|share-?(tools|buttons|links|bar)|social-?(share|links|media|icons)|article-?tags|comment-?(section|list|form|count)|vukkle/,
  },
  {
    reason: 'box',
    most: 0.6,
    names:
      /fact-?box|factsheet|infobox|info-?box|(^|[\s_-])(fm-box|sidebox|disclaimer|disclosure|endnote|correction-?policy|product-?card|buy-?(box|button)|review-?box|key-?facts|explainer-?box)|disclaimer/,
  },
  {
    reason: 'standfirst',
    most: 0.15,
    names:
      /stand-?first|sub-?title|sub-?head(line)?($|[\s_-])|(^|[\s_-])(lead|lede|deck|dek|strap-?line|sub-?deck|excerpt|teaser-?text|abstract|vorspann|chapo|entradilla|bajada|sottotitolo|occhiello|ingress|manchet|preamble|intro|lead-?text|speakable-summary)($|[\s_-])|_lead_|leadtext/,
  },
];

/** What kind of furniture an element's tag or names say it is; null for one that may be the article's own. */
export function furnitureKind(element: PathElement): FurnitureKind | null {
  const key = `${element.tag}.${element.names}`;
  let kind = known.get(key);
  if (kind === undefined) {
    kind = classify(element);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, kind);
  }
  return kind;
}

/** Every block asks about the elements around it, and most elements share their names with others. */
const known = new Map<string, FurnitureKind | null>();
/** A page that names each element anew must not fill the memory; pages have a few hundred names. */
const MAX_KNOWN = 2_000;

function classify(element: PathElement): FurnitureKind | null {
  for (const { reason, most, tags, names } of KINDS) {
    const byTag = tags?.test(element.tag) ?? false;
    if (byTag || (element.names && names?.test(element.names))) return { reason, most, byTag };
  }
  return null;
}
