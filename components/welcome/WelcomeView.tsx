import { useEffect, useRef } from 'react';
import { useText } from '../text';
import { ChooseOutlets } from './ChooseOutlets';
import { FillingView } from './FillingView';
import { SampleView } from './SampleView';
import type { WelcomeActions, WelcomeState } from './welcome-state';

/** The page after installation: what the extension does, which outlets fill the library, and the first stories. */
export function WelcomeView({ state, actions }: { state: WelcomeState; actions: WelcomeActions }) {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A new step is read from its beginning, by screen readers too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another step moves the focus
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      main.current?.querySelector<HTMLElement>('h1')?.focus();
      scrollTo(0, 0);
    }
  }, [state.kind]);
  return (
    <div className={state.kind === 'sample' ? 'welcome wide' : 'welcome'}>
      <header className="brand">{text('extensionName')}</header>
      <main ref={main}>
        {state.kind === 'choose' && <ChooseOutlets {...state} {...actions} />}
        {state.kind === 'filling' && <FillingView {...state} {...actions} />}
        {state.kind === 'sample' && <SampleView {...state} {...actions} />}
      </main>
    </div>
  );
}
