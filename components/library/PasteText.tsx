import { type FormEvent, useId, useState } from 'react';
import type { GivenText } from '../../lib/services/add-texts';
import { type MessageKey, useText } from '../text';
import type { LibraryActions } from './library-state';

const OUTCOME: Record<'added' | 'updated' | 'already', MessageKey> = {
  added: 'outcomeAdded',
  updated: 'outcomeUpdated',
  already: 'outcomeAlready',
};

/** What is asked of a pasted text besides the text itself, all of it optional but the outlet. */
const FIELDS: { name: 'outlet' | 'title' | 'publishedAt' | 'address'; label: MessageKey; type: string }[] = [
  { name: 'outlet', label: 'fieldOutlet', type: 'text' },
  { name: 'title', label: 'fieldTitle', type: 'text' },
  { name: 'publishedAt', label: 'fieldDate', type: 'date' },
  { name: 'address', label: 'fieldAddress', type: 'url' },
];

function given(form: HTMLFormElement): GivenText {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '').trim() || undefined;
  return {
    text: value('text') ?? '',
    outlet: value('outlet'),
    title: value('title'),
    publishedAt: value('publishedAt'),
    address: value('address'),
  };
}

/** A form for an article's text and what is known of it; says what became of it and empties itself on success. */
export function PasteText({ onAddText }: Pick<LibraryActions, 'onAddText'>) {
  const text = useText();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ ok: boolean; message: string } | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setSaid(null);
    try {
      const { title, outcome } = await onAddText(given(form));
      form.reset();
      setSaid({ ok: true, message: text(OUTCOME[outcome], title) });
    } catch (error) {
      setSaid({ ok: false, message: error instanceof Error ? error.message : String(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="paste" onSubmit={submit}>
      <label htmlFor={`${id}-text`}>{text('fieldText')}</label>
      <textarea id={`${id}-text`} name="text" rows={9} required dir="auto" className="own" />
      <div className="fields">
        {FIELDS.map(({ name, label, type }) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`}>{text(label)}</label>
            <input id={`${id}-${name}`} name={name} type={type} required={name === 'outlet'} dir="auto" />
          </div>
        ))}
      </div>
      <div className="steps">
        <button type="submit" className="button primary" disabled={busy}>
          {text('addToLibrary')}
        </button>
        <span role="status">{said?.ok && said.message}</span>
      </div>
      {said && !said.ok && (
        <p className="problem" role="alert">
          {said.message}
        </p>
      )}
    </form>
  );
}
