/** News agencies by the spellings they are credited under. */
const AGENCIES: [name: string, pattern: RegExp][] = [
  ['AP', /\bAssociated Press\b|\bAP\b/],
  ['AFP', /\bAgence France[- ]Presse\b|\bAFP\b/],
  ['Reuters', /\bReuters\b|\bREUTERS\b/],
  ['dpa', /\bDeutsche Presse-Agentur\b|\bdpa\b|\bDPA\b/],
  ['PA Media', /\bPress Association\b|\bPA Media\b|\bPA news agency\b|\bPA\b/],
  ['Xinhua', /\bXinhua\b/],
  ['TASS', /\bTASS\b|\bITAR-TASS\b/],
  ['Interfax', /\bInterfax\b/],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['APA', /\bAustria Presse Agentur\b|\bAPA\b/],
  ['UPI', /\bUnited Press International\b|\bUPI\b/],
  ['Bloomberg', /\bBloomberg\b/],
  ['Kyodo', /\bKyodo\b/],
  ['Jiji Press', /\bJiji\b/],
  ['Yonhap', /\bYonhap\b/],
  ['PTI', /\bPress Trust of India\b|\bPTI\b/],
  ['ANI', /\bAsian News International\b|\bANI\b/],
  ['IANS', /\bIANS\b/],
  ['AAP', /\bAustralian Associated Press\b|\bAAP\b/],
  ['Canadian Press', /\bCanadian Press\b/],
  ['Anadolu', /\bAnadolu\b/],
  ['Ukrinform', /\bUkrinform\b/],
  ['Belga', /\bBelga\b/],
  ['ANP', /\bANP\b/],
  ['TT', /\bTT\b/],
  ['NTB', /\bNTB\b/],
  ['Ritzau', /\bRitzau\b/i],
  ['Lusa', /\bLusa\b/],
  ['PAP', /\bPAP\b/],
  ['SID', /\bSID\b/],
  ['Europa Press', /\bEuropa Press\b/],
  ['ANP', /\bANP\b/],
  ['Bernama', /\bBernama\b/],
  ['SAnews', /\bSAnews\b/],
  ['CNS', /\bCatholic News Service\b/],
];

/** A dateline's credit: "KYIV (Reuters) -", "WASHINGTON, May 3 (AP) —". */
const DATELINE = /^.{0,70}?\(([^()]{2,40})\)\s*(?:[-–—:]|\b)/;
/** A closing credit on a line of its own: "(AFP)", "- Reuters", "© 2024 AFP", "Source: AP". */
const CLOSING =
  /^(?:[([]?\s*(?:with (?:inputs|files|reporting) from|source|sources|quelle|fuente|fonte|credit|via|reporting by|©|\(c\)|copyright)?[\s:\d–—-]*(?:the )?([^()[\]]{2,40}?)\s*[)\]]?\.?)$/i;

/**
 * The news agency that an article credits, in the byline, the dateline of its first paragraphs, or a closing credit.
 * A mention in running text ("told Reuters") is no credit.
 * @returns the agency's short name such as `AFP`, or null.
 */
export function creditedAgency(byline: string[], paragraphs: string[]): string | null {
  for (const name of byline) {
    const agency = agencyIn(name, true);
    if (agency) return agency;
  }
  for (const paragraph of paragraphs.slice(0, 2)) {
    const credit = DATELINE.exec(paragraph)?.[1];
    const agency = credit && agencyIn(credit, true);
    if (agency) return agency;
  }
  for (const paragraph of paragraphs.slice(-3)) {
    if (paragraph.length > 60) continue;
    const credit = CLOSING.exec(paragraph)?.[1];
    const agency = credit && agencyIn(credit, false);
    if (agency) return agency;
  }
  return null;
}

/** The agency a credit names; with `loose` it may name others beside it ("AFP, with reporters"). */
function agencyIn(credit: string, loose: boolean): string | null {
  for (const [name, pattern] of AGENCIES) {
    const match = pattern.exec(credit);
    if (match && (loose || match[0].length >= credit.trim().length * 0.4)) return name;
  }
  return null;
}
