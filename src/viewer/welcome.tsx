import { useState } from "preact/hooks";
import { ExplainedMessage, isConsoleMessage } from "./explained-message";
import { viewerWords } from "./words";

interface Props {
  /** What is no console message was pasted, or typed and entered: a link. */
  readonly onLink: (link: string) => void;
  readonly chooseFile: () => void;
}

/** What the page is for, in one sentence, with one field and one button. */
export function Welcome({ onLink, chooseFile }: Props) {
  const [message, setMessage] = useState<string | null>(null);
  const open = ({ value }: HTMLInputElement) => {
    if (value.trim() === "") return;
    if (isConsoleMessage(value)) setMessage(value);
    else onLink(value);
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
      {message !== null && <ExplainedMessage text={message} />}
    </main>
  );
}
