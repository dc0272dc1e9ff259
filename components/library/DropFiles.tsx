import { type DragEvent, useId, useState } from 'react';
import { useText } from '../text';
import type { LibraryActions } from './library-state';

/**
 * A place to drop files or choose them. How far they are and what is wrong with which, their job tells.
 * @param problem what kept files from being taken.
 */
export function DropFiles({
  problem,
  onAddFiles,
}: { problem: string | null } & Pick<LibraryActions, 'onAddFiles'>) {
  const text = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onAddFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the file input inside does the same by keyboard */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{text('dropFiles')}</label>
        <input
          id={id}
          type="file"
          multiple
          accept=".txt,.html,.htm,.md,.markdown,.mhtml,.mht,.warc,.gz,text/plain,text/html,text/markdown,multipart/related"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            if (chosen.length > 0) onAddFiles(chosen);
          }}
        />
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
