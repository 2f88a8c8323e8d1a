import { useEffect, useEffectEvent, useState } from "react";

/** Takes a file or a folder that is dropped anywhere on the window; answers whether one is held over it. */
export function useFileDrop(onFile: (file: File, isFolder: boolean) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (brings(event)) {
        // Without this the window would leave the studio to show the file.
        event.preventDefault();
        setOver(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const drop = (event: DragEvent) => {
      if (!brings(event)) {
        return;
      }
      event.preventDefault();
      setOver(false);
      const { files, items } = event.dataTransfer!;
      const isFolder = items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
      if (files[0]) {
        take(files[0], isFolder);
      }
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
