/** Phrases that tell where something was said, in English, German, French, Spanish and Italian; the channel is the first group. */
const CHANNELS = [
  /\b(?:[Oo]n|to) (?:his|her|their|the)?\s?(Truth Social|Twitter|X|Facebook|Instagram|Telegram|YouTube|social media)\b/u,
  /\b((?:told|telling) (?:reporters(?: (?:at|in|aboard|outside) (?:the )?[\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)*)?|journalists|lawmakers|the [\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)*|[\p{Lu}]{2,5}\b|[\p{Lu}][\p{L}]+ News))/u,
  /\b(?:[Ii]n|[Aa]t) (?:a|an|his|her|the) ((?:\p{Ll}+ ){0,2}(?:statement|interview|speech|news conference|press conference|tweet|post|letter|email|e-mail|memo|briefing|hearing)(?: (?:with|to|on) (?:the )?[\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)*)?)/u,
  /\b[Oo]n ([\p{Lu}]{2,4}['’]s [“"‘][^”"’]+[”"’])/u,
  /\b(?:[Ii]n einer|[Aa]uf|gegenüber) (Erklärung|Pressekonferenz|Interview|Twitter|Telegram)\b/u,
  /\b(?:[Dd]ans un|[Ss]ur) (communiqué|entretien|Twitter|X|Telegram)\b/u,
  /\b(?:[Ee]n un|[Ee]n una|[Ii]n una|[Ii]n un) (comunicado|entrevista|rueda de prensa|comunicato|intervista|conferenza stampa)\b/u,
];

/** Where a sentence says that its words were said ("Truth Social", "told reporters", "statement"), in its own words; null when it does not tell. */
export function channelOf(text: string): string | null {
  for (const pattern of CHANNELS) {
    const match = pattern.exec(text);
    if (match?.[1]) return match[1].trim();
  }
  return null;
}
