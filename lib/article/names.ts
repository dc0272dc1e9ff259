import { visibleText } from './visible-text';

const ROLE =
  /\b(editor|correspondent|reporter|chief|writer|analyst|columnist|producer|journalist|redakteur(in)?|korrespondent(in)?|contributor)\b/i;

/** Words before a name in a byline. */
export const BYLINE_PREFIX =
  /^(?:(?:written |reported |posted |story )?by|von|par|por|di|door|av|af|autor(?:in|es)?|text(?:e|o)?|words|author|from|автор)\s*:?\s+/i;

/**
 * "By A, B and C" as three names. Roles ("Political Editor"), addresses and dates are left out; "and" divides only
 * what reads as two names, so that "Staff and agencies" stays whole.
 */
export function splitNames(text: string): string[] {
  const bare = visibleText(text).replace(BYLINE_PREFIX, '');
  if (/^https?:|^www\.|^\S+@\S+$/.test(bare)) return [];
  return bare
    .split(/\s*(?:,|;|\||\/|•|・|、|\s&\s|\b(?:and|und|et|y|with|e|og|och|en)\b(?=\s+\p{Lu}))\s*/u)
    .map((name) =>
      name
        .replace(/\s+(?:in|for|at) \p{Lu}.*$/u, '')
        .replace(/[\s\d–-]+$/, '')
        .trim(),
    )
    .filter(
      (name, i) =>
        name.length > 1 && name.length < 70 && !/https?:|@|^\d/.test(name) && !(i > 0 && ROLE.test(name)),
    );
}
