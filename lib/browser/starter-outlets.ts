import seeds from '../../seeds/feeds.json';
import type { StarterOutlet } from '../services/starter-packs';

/** The outlets a reader can start with, as `seeds/feeds.json` lists them; a test holds the file to this shape. */
export const starterOutlets = seeds.outlets as StarterOutlet[];
