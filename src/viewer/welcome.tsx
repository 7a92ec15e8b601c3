import { viewerWords } from "./words";

interface Props {
  /** A link was pasted, or typed and entered. */
  readonly onLink: (link: string) => void;
  readonly chooseFile: () => void;
}

/** What the page is for, in one sentence, with one field and one button. */
export function Welcome({ onLink, chooseFile }: Props) {
  const open = (field: HTMLInputElement) => {
    if (field.value.trim() !== "") onLink(field.value);
  };
  return (
    <main class="welcome">
      <h1>{viewerWords.purpose}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem("link");
          if (field instanceof HTMLInputElement) open(field);
        }}
      >
        <input
          class="search"
          name="link"
          aria-label={viewerWords.link}
          placeholder={viewerWords.link}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget, inputType }) => {
            // What was pasted is there at once and whole; what is typed ends with Enter.
            if (inputType === "insertFromPaste") open(currentTarget);
          }}
        />
        <button type="button" class="button primary" onClick={chooseFile}>
          {viewerWords.chooseFile}
        </button>
      </form>
    </main>
  );
}
