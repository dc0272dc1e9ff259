import { type DragEvent, useId, useState } from 'react';
import { Button } from '../common/Button';
import { textOfCount, useText } from '../text';
import type { FileProgress, LibraryActions, LibraryState } from './library-state';

function Progress({ files, onCancelFiles }: { files: FileProgress } & Pick<LibraryActions, 'onCancelFiles'>) {
  const text = useText();
  const failed = files.results.filter((result) => 'error' in result);
  const added = files.results.length - failed.length;
  const done = text('filesDone', files.results.length.toLocaleString(), files.total.toLocaleString());
  return (
    <div className="progress">
      {files.running && (
        <p className="progress-line">
          <progress max={files.total} value={files.results.length} aria-label={text('addingFiles')} />
          {done}
          <Button onClick={onCancelFiles}>{text('cancel')}</Button>
        </p>
      )}
      <p role="status">
        {!files.running && [done, textOfCount(text, 'filesAddedOne', 'filesAddedMany', added)].join(' ')}
      </p>
      {failed.length > 0 && (
        <ul className="problems" aria-label={text('filesFailed')}>
          {failed.map(({ name, error }) => (
            <li key={name}>
              <bdi>{name}</bdi>: {error}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A place to drop files or choose them, with progress, cancel, and what is wrong with which. */
export function DropFiles({
  files,
  onAddFiles,
  onCancelFiles,
}: Pick<LibraryState, 'files'> & Pick<LibraryActions, 'onAddFiles' | 'onCancelFiles'>) {
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
          accept=".txt,.html,.htm,.md,.markdown,.mhtml,.mht,text/plain,text/html,text/markdown,multipart/related"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            if (chosen.length > 0) onAddFiles(chosen);
          }}
        />
      </div>
      {files && <Progress files={files} onCancelFiles={onCancelFiles} />}
    </>
  );
}
