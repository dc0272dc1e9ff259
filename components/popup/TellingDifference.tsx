import type { StoryView } from '../../lib/services/story-view';
import { Filled } from '../common/Filled';
import { MarkedText } from '../common/MarkedText';
import { textOfCount, useText } from '../text';

/**
 * The first differing fact in a line: "people were killed: “at least nine” here, “12” in 3 other outlets".
 * Nothing when this article has no part in it or nobody differs from it.
 */
export function TellingDifference({ view }: { view: StoryView }) {
  const text = useText();
  for (const fact of view.differing) {
    const here = fact.values.find((value) => value.article.here);
    const others = fact.values.filter(
      (value) => !value.article.here && value.value.toLowerCase() !== here?.value.toLowerCase(),
    );
    const other = others.at(-1);
    if (!here || !other) continue;
    const alike = others.filter((value) => value.value.toLowerCase() === other.value.toLowerCase());
    const outlets = new Set(alike.map((value) => value.article.outlet)).size;
    return (
      <p className="telling">
        <Filled
          message="tellingDifference"
          parts={[
            <b key="label" dir="auto">
              {fact.label}
            </b>,
            <MarkedText key="here" text={here.value} lang={here.article.language} />,
            <MarkedText key="other" text={other.value} lang={other.article.language} />,
            outlets === 1 ? (
              <bdi key="outlet">{other.article.outlet}</bdi>
            ) : (
              textOfCount(text, 'othersOne', 'othersMany', outlets)
            ),
          ]}
        />
      </p>
    );
  }
  return null;
}
