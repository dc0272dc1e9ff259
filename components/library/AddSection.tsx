import { useText } from '../text';
import { DropFiles } from './DropFiles';
import type { LibraryActions, LibraryState } from './library-state';
import { PasteText } from './PasteText';

/** The ways to put articles in: from files, and from pasted text. */
export function AddSection({
  files,
  onAddText,
  onAddFiles,
  onCancelFiles,
}: Pick<LibraryState, 'files'> & Pick<LibraryActions, 'onAddText' | 'onAddFiles' | 'onCancelFiles'>) {
  const text = useText();
  return (
    <>
      <p>{text('addIntroduction')}</p>
      <h2>{text('addFilesHeading')}</h2>
      <DropFiles files={files} onAddFiles={onAddFiles} onCancelFiles={onCancelFiles} />
      <h2>{text('pasteHeading')}</h2>
      <PasteText onAddText={onAddText} />
    </>
  );
}
