import { useRef, useState } from "preact/hooks";
import type { Recipe } from "../../engine/remedy/recipes/recipe";
import type { Guess } from "../../engine/remedy/server-guess";
import { ServerDialog } from "./server-dialog";
import { HEADERS } from "./servers";
import { fixWords } from "./words";

interface Props {
  /** What the ids of the tabs start with; the panel's is this and `-panel`. */
  readonly id: string;
  readonly recipes: readonly Recipe[];
  readonly shown: readonly string[];
  readonly active: string;
  /** The server chosen last, and the one that the responses point to. */
  readonly favourite: string;
  readonly guesses: readonly Guess[];
  readonly onChoose: (tab: string) => void;
}

/** One tab for the headers and for each likely server, and the way to all the others. */
export function ServerTabs({ id, recipes, shown, active, favourite, guesses, onChoose }: Props) {
  const listRef = useRef<HTMLDivElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const nameOf = (tab: string) => recipes.find((recipe) => recipe.id === tab)?.name ?? fixWords.headers;

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = shown[(shown.indexOf(active) + step + shown.length) % shown.length] ?? HEADERS;
    onChoose(next);
    listRef.current?.querySelector<HTMLElement>(`[data-server="${next}"]`)?.focus();
  }

  return (
    <div class="fix-tabs">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- The tabs in it are focused. */}
      <div ref={listRef} class="fix-tablist" role="tablist" aria-label={fixWords.tabs} onKeyDown={onKeyDown}>
        {shown.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            class="fix-tab"
            data-server={tab}
            aria-selected={tab === active}
            aria-controls={`${id}-panel`}
            tabIndex={tab === active ? 0 : -1}
            onClick={() => onChoose(tab)}
          >
            {nameOf(tab)}
          </button>
        ))}
      </div>
      <button type="button" class="link-button fix-other" onClick={() => setIsChoosing(true)}>
        {fixWords.other}
      </button>
      {isChoosing && (
        <ServerDialog
          recipes={recipes}
          favourite={favourite}
          guesses={guesses}
          onChoose={onChoose}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </div>
  );
}
