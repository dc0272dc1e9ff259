import { useRef, useState } from 'react';
import type { FileProgress } from '../../components/library/library-state';
import { tellBackground } from '../../lib/browser/messages';
import { type AddServices, addFiles } from '../../lib/services/add-texts';

/** Adds dropped files with progress that can be stopped; tells the background when all are done. */
export function useFileAdding(services: AddServices) {
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const stop = useRef<AbortController>(null);
  const add = async (files: File[]) => {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ total: files.length, results: [], running: true });
    await addFiles(
      services,
      files,
      (result) => setProgress((before) => before && { ...before, results: [...before.results, result] }),
      controller.signal,
    );
    setProgress((before) => before && { ...before, running: false });
    await tellBackground('library.changed', {});
  };
  return { progress, add, cancel: () => stop.current?.abort() };
}
