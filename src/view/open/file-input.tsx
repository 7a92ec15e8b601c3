import type { RefObject } from "preact";

interface Props {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/** The browser's own file picker, behind a button or a key. */
export function FileInput({ inputRef, onFile }: Props) {
  return (
    <input
      ref={inputRef}
      type="file"
      class="file-input"
      accept=".har,.zhar,.json,.jsonl,.zip,.gz,.network,.log,application/json"
      hidden
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // The same file can be chosen again, as after it was mended.
        currentTarget.value = "";
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
