import { TOLLS } from './quantities-vocabulary';

/** Which toll a folded word counts: of the dead or of the hurt; null for any other word. */
export function tollWord(word: string): 'killed' | 'injured' | null {
  return TOLLS.killed.has(word) ? 'killed' : TOLLS.injured.has(word) ? 'injured' : null;
}
