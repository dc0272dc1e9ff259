import { useText } from '../text';

/** What is stored where, and that nothing is sent. */
export function PrivacySection() {
  return <p className="prose">{useText()('privacy')}</p>;
}
