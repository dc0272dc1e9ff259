import type { ValueView } from '../../lib/services/story-view';
import { useText } from '../text';
import { DOT_PITCH, DOTS_DRAWN, type DotGroup, layoutDots } from './dot-scale';

const LANE_HEIGHT = 38;
const DOT_Y = 26;

function Group({ group }: { group: DotGroup }) {
  const crowd = group.articles.length > DOTS_DRAWN + 1;
  const drawn = crowd ? group.articles.slice(0, DOTS_DRAWN) : group.articles;
  const more = group.articles.length - drawn.length;
  const left = (-(drawn.length + (more > 0 ? 1 : 0) - 1) / 2) * DOT_PITCH;
  return (
    <svg x={`${group.position * 100}%`} y={group.lane * LANE_HEIGHT} overflow="visible">
      <title>{group.label}</title>
      <text className="figure" y={11} textAnchor="middle">
        {group.label}
      </text>
      {drawn.map((article, i) => (
        <g key={article.id} transform={`translate(${left + i * DOT_PITCH} ${DOT_Y})`} data-hue={article.hue}>
          <circle r={9.5} />
          <text className="letters" y={3} textAnchor="middle">
            {article.badge}
          </text>
        </g>
      ))}
      {more > 0 && (
        <text className="figure" x={left + drawn.length * DOT_PITCH} y={DOT_Y + 4} textAnchor="middle">
          +{more}
        </text>
      )}
    </svg>
  );
}

/** The figures of a fact as dots on a line, each outlet in its colour; the whole is one picture with a text alternative. */
export function DotScale({ label, values }: { label: string; values: ValueView[] }) {
  const text = useText();
  const groups = layoutDots(values);
  if (groups.length === 0) return null;
  const lanes = Math.max(...groups.map((group) => group.lane)) + 1;
  const told = groups.map((group) =>
    text('scaleGroup', group.label, group.articles.map((article) => article.outlet).join(', ')),
  );
  return (
    <div className="scale">
      <svg
        width="100%"
        height={lanes * LANE_HEIGHT}
        role="img"
        aria-label={text('scaleAlternative', label, told.join('; '))}
        overflow="visible"
      >
        {Array.from({ length: lanes }, (_, lane) => lane * LANE_HEIGHT + DOT_Y).map((y) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} />
        ))}
        {groups.map((group) => (
          <Group key={group.amount} group={group} />
        ))}
      </svg>
    </div>
  );
}
