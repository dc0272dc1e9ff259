import { dice as diceOf } from './dice';
import { killSomething, ROUNDS } from './rounds';
import { SoakBrowser, type Victim } from './soak-browser';
import { faultsOf } from './stored-library';

/** What a soak run found. */
export interface SoakReport {
  rounds: number;
  kills: Record<Victim, number>;
  /** What was lost, done twice or does not agree, a line each. */
  faults: string[];
}

/** How a soak run is made. */
export interface SoakOptions {
  /** Kills in all, and at most in the midst of one round. */
  kills: number;
  killsARound: number;
  seed: number;
  /** Told what came of each round. */
  onRound?: (line: string) => void;
}

/**
 * Imports, adds files, removes old articles and migrates while worker, page or browser are killed at random, until
 * that many kills are done; after each round everything acknowledged has to be there and every index to agree.
 * @param seed the same seed makes the same choices; when things happen within them is the machine's.
 */
export async function soak(
  extensionDir: string,
  { kills, killsARound, seed, onRound }: SoakOptions,
): Promise<SoakReport> {
  const dice = diceOf(seed);
  const browser = new SoakBrowser(extensionDir);
  const faults: string[] = [];
  const names = Object.keys(ROUNDS);
  const done = () => Object.values(browser.kills).reduce((sum, count) => sum + count, 0);
  let rounds = 0;
  try {
    while (done() < kills) {
      const kind = names[rounds % names.length]!;
      let left = Math.min(1 + dice.roll(killsARound), kills - done());
      const kill = async () => {
        if (left-- <= 0) return false;
        await killSomething(browser, dice);
        return true;
      };
      const name = `round${rounds++}`;
      const found = await ROUNDS[kind]!({ browser, dice, name, kill });
      found.push(...faultsOf(await browser.settled()));
      faults.push(...found.map((fault) => `${name} (${kind}): ${fault}`));
      onRound?.(`${name} ${kind}: ${done()} kills, ${found.length === 0 ? 'sound' : found.join('; ')}`);
    }
    return { rounds, kills: browser.kills, faults };
  } finally {
    await browser.close();
  }
}
