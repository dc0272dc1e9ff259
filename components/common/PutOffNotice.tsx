import { useText } from '../text';
import { Notice } from './Notice';

/** Says that no feed is fetched for now, and why. */
export function PutOffNotice({ putOff }: { putOff: 'offline' | 'metered' | null }) {
  const text = useText();
  return putOff && <Notice>{text(putOff === 'offline' ? 'putOffOffline' : 'putOffMetered')}</Notice>;
}
