import { useText } from '../text';
import { DropFiles } from './DropFiles';
import type { LibraryActions, LibraryState } from './library-state';
import { PasteText } from './PasteText';

/** The ways to put articles in: from files, and from pasted text. */
export function AddSection({
  filesProblem,
  onAddText,
  onAddFiles,
}: Pick<LibraryState, 'filesProblem'> & Pick<LibraryActions, 'onAddText' | 'onAddFiles'>) {
  const text = useText();
  return (
    <>
      <p>{text('addIntroduction')}</p>
      <h2>{text('addFilesHeading')}</h2>
      <DropFiles problem={filesProblem} onAddFiles={onAddFiles} />
      <h2>{text('pasteHeading')}</h2>
      <PasteText onAddText={onAddText} />
    </>
  );
}
