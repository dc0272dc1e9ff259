import type { Block } from './blocks';
import { squashName } from './outlet-spellings';
import { isSentence } from './prose';

const LINES: [reason: string, pattern: RegExp][] = [
  [
    'advertisement',
    /^(advertisement|advertising|ad|anzeige|werbung|publicidad|publicité|pubblicità|iklan|reklama?|annonse?|advertentie|promoted|sponsored)( \d+)?[.:]?$/i,
  ],
  [
    'advertisement',
    /^(story|article|content) continues below|^(article|story) content$|^continue reading below|^scroll (down )?to continue|^skip (ad|advertisement|past)/i,
  ],
  [
    'related',
    /^(you (may|might) (also )?(like|be interested)|more about|related (topics|stories|articles))|^\[?(related|read more|read also|also read|see also|more on this|more about|read next|read:|related:|recommended|watch:|listen:|more:|watch more|lesen sie (auch|mehr)|mehr zum thema|lees ook|leia (também|mais)|lee también|leer más|lire aussi|à lire aussi|leggi anche|läs (också|mer)|les også|baca juga|читайте также)\b/i,
  ],
  [
    'newsletter',
    /^(sign up (for|to)|subscribe (to|now|today)|get (daily|the latest|our|breaking|fox)\b.*(newsletter|inbox|alerts|on the go|app|news)|click here (to|for)\b|download (our|the) .*app|follow us on|join our|(get|read) .*by clicking here|like us on|get in touch|follow .{2,40} on (twitter|x|facebook|instagram|whatsapp|telegram)\b|got a (news )?(story|tip)|for more (stories|news|on) .{0,40}(check|visit|click|see)|this site is protected by|share this|subscribe$|loading\b.{0,12}$)/i,
  ],
  [
    'newsletter',
    /^.{0,90}\b(subscribe|register|sign (in|up)|log ?in|create (a|your) (free )?account)\b.{0,60}\b(continue|keep|finish) reading\b/i,
  ],
  ['copyright', /^(©|\(c\)|copyright\s*(©|ⓒ|\(c\)|\d{4}|by\b|:)|all rights reserved)/i],
  [
    'caption',
    /^(photo(graph)?|image|picture|foto|bild|credit|photos|image credits?|file photo|video|fotos|quelle|source|photo by)\s?[:©/-]|^(file|file photo)\s?[-–—:]|^(getty images|reuters|afp|ap|epa|istock(photo)?|shutterstock|alamy|pa)( (images|photo|wire))?(\/.{2,30})?$|^(image|photo) \d+ of|^photo by \S/i,
  ],
  [
    'byline',
    /^(published|updated|first published|last (updated|modified)|posted( on| by)?|veröffentlicht|aktualisiert|publicado|actualizado|publicerad|uppdaterad)[ :](?=.*\d).{0,70}$/i,
  ],
  // "By A with B in C  Washington (AFP) April 24, 2025": names and a dateline in one block, and no sentence.
  ['byline', /^(by|von|par|por|di|av|door)\s.{3,180}\b(19|20)\d\d$/i],
  [
    'appeal',
    /^(thanks? (you )?for (being|reading|visiting)\b.*(help|support|gift|donat)|we need your (help|support)\b|(please )?(support|donate|contribute)\b.*(journalism|donation|gift|our work)|if you (value|enjoy|appreciate) (our|this)\b)/i,
  ],
  [
    'credit',
    /^\W{0,2}((additional )?(reporting|writing|editing|production) (and \w+ )?by\b|with (files|reporting|inputs) from\b|.{0,60}\bcontributed to this (report|story|article)\b)/i,
  ],
];

/** Why a block's own words show that it is no part of the article; null when they do not. */
export function lineReason(block: Block, about: { title: string; byline: string[] }): string | null {
  const { text } = block;
  if (!/[a-z0-9]/i.test(text) && !/[\p{L}\p{N}]/u.test(text)) return 'ornament';
  if (text.length < 300) {
    for (const [reason, pattern] of LINES) {
      if (reason === 'related' && isOwnSentence(block)) continue;
      if (pattern.test(text)) return reason;
    }
  }
  if (sameWords(text, about.title)) return 'title';
  if (text.length < 120 && sameWords(text.replace(/^by\b/i, ''), about.byline.join(' '))) return 'byline';
  const linked = block.linked / text.length;
  const sentence = isSentence(block);
  if (linked > 0.8 && !sentence) return 'links';
  if (linked > 0.4 && text === text.toUpperCase()) return 'links';
  return null;
}

/** A full sentence without a link: "Related charges were dropped." */
function isOwnSentence(block: Block): boolean {
  return block.linked === 0 && block.text.length > 40 && isSentence(block);
}

/** Whether two texts have the same letters; most differ in length, which is seen at once. */
function sameWords(a: string, b: string): boolean {
  if (!b || Math.abs(a.length - b.length) > b.length * 0.3) return false;
  return squashName(a) === squashName(b);
}
