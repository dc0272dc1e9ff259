export { type Forest, forestScore } from '../text/forest';
