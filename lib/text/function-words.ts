/** Words that carry no fact by themselves, in the five languages the comparison reads closely; lower case, no diacritics. */
const LISTS: Record<string, string> = {
  en: `a about above after again against ago all also although am among an and another any anyone are around as at away back be because been
    before being between both but by came can cannot come could did do does doing done down during each either else even ever every few for from
    get gets getting give given go goes going gone got had has have having he her here hers herself him himself his how however i if in into is it
    its itself just last later least less let like made make makes many may maybe me meanwhile might mine more most much must my myself near
    neither never next no nor not now of off often on once one only onto or other others our ours out over own per perhaps put quite rather really
    s said same say saying says see seen several shall she should since so some something soon still such take taken than that the their theirs
    them themselves then there these they thing things this those though through thus to told too took toward towards under until up upon us use
    used very via want wants was way we well went were what when where whether which while who whom whose why will with within without would yet
    you your yours t re ve ll d m`,
  de: `aber alle als am an auch auf aus bei beim bis da dann das dass dem den der des die diese dieser doch durch ein eine einem einen einer er es
    fur gegen haben hat hatte ich ihr ihre im in ins ist ja kann mehr mit nach nicht noch nur ob oder seien sein seine sich sie sind so uber um und
    uns unter vom von vor war waren was weil wenn wer werden wie wieder will wird wir worden wurde wurden zu zum zur sagte`,
  fr: `a ai ainsi alors au aussi autre aux avait avant avec avoir c ce cela ces cet cette ceux chez comme d dans de des deux donc dont du elle elles
    en encore entre est et etaient etait ete etre eu fait il ils j je l la le les leur leurs lors lui mais me meme moins n ne nos notre nous on ont ou
    par pas plus pour qu que qui s sa sans se selon ses si son sont sous sur tous tout toute tres un une vers y dit declare`,
  es: `a al algo ante antes asi aunque bajo bien cada como con contra cual cuando de del desde donde dos durante e el ella ellos en entre era eran es
    esa ese eso esta estaba estan este esto ha habia han hasta hay la las le les lo los mas me mientras mientras muy ni no nos o os otra otro para
    pero por porque que quien se segun ser si sin sobre son su sus tambien tan tanto todo todos tras un una uno unos y ya dijo`,
  it: `a ad agli ai al alla alle allo anche ancora avere aveva c che chi ci col come con contro cui d da dagli dai dal dalla dalle degli dei del
    della delle dello di dopo dove e ed era erano essere fino fra gli ha hanno i il in io l la le lei lo loro lui ma mentre mi nei nel nella nelle non o
    ogni per perche piu poi prima quale quando questa questo se senza si sia sono su sua sue sugli sui sul sulla suo tra tutti tutto un una uno vi ha detto`,
};

const sets = new Map(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.trim().split(/\s+/))]),
);
const english = sets.get('en') ?? new Set<string>();
const languages = [...sets.keys()];
/** The languages that have a word for a function word, by their places. */
const languagesOf = new Map<string, number[]>();
for (const [language, words] of sets)
  for (const word of words)
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), languages.indexOf(language)]);

/** Whether a folded word is a function word of a language; unknown languages are taken as English. */
export function isFunctionWord(word: string, language = 'en'): boolean {
  return (sets.get(language) ?? english).has(word);
}

/**
 * The likeliest of the languages read closely, by the share of function words.
 * @returns "en", "de", "fr", "es", "it", or "und" where none covers an eighth of the words.
 */
export function guessLanguage(words: Iterable<string>): string {
  const counts = languages.map(() => 0);
  let total = 0;
  for (const word of words) {
    total++;
    for (const l of languagesOf.get(word) ?? []) counts[l]!++;
  }
  let best = 'und';
  let most = total / 8;
  counts.forEach((count, l) => {
    if (count <= most) return;
    best = languages[l]!;
    most = count;
  });
  return best;
}
