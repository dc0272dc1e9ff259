export { type Forest, forestScore, forestScores } from '../text/forest';
