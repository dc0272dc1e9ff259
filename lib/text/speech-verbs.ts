/** Folded verbs (with their forms) and phrases that give words to a speaker, in English, German, French, Spanish and Italian. */
const SPEECH = new Set(
  `said says say saying told tells telling tweeted wrote writes writing stated states stating added adds adding asked asks replied responded argued
  argues claimed claims insisted insists warned warns announced announces declared declares explained explains noted notes remarked reported
  reports confirmed confirms acknowledged admitted denied denies suggested suggests urged urges called calling vowed pledged promised tweeting
  posted complained concluded continued recalled testified commented cautioned maintained asserted emphasized stressed expressed reiterated
  accused alleged criticized condemned praised predicted quipped joked shouted according statement
  sagte sagt erklarte erklart betonte teilte schrieb fugte berichtete meinte forderte warnte zufolge laut
  dit declare affirme explique ajoute annonce indique precise ecrit selon estime
  dijo dice declaro afirmo explico anadio anuncio aseguro indico senalo escribio segun
  detto dice dichiarato affermato spiegato aggiunto annunciato scritto secondo riferito`.split(/\s+/),
);

/** Whether a folded word is a verb of speech or a phrase word that attributes ("according", "selon"). */
export function isSpeechVerb(word: string): boolean {
  return SPEECH.has(word);
}
