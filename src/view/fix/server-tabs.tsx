import { useRef } from "preact/hooks";
import type { Recipe } from "../../engine/remedy/recipes/recipe";
import { HEADERS } from "./servers";
import { mendWords } from "./words";

interface Props {
  /** What the ids of the tabs start with; the panel's is this and `-panel`. */
  readonly id: string;
  readonly recipes: readonly Recipe[];
  readonly shown: readonly string[];
  readonly active: string;
  readonly onChoose: (tab: string) => void;
}

/** One tab for the headers and for each likely server, and a list of all the others. */
export function ServerTabs({ id, recipes, shown, active, onChoose }: Props) {
  const listRef = useRef<HTMLDivElement>(null);
  const nameOf = (tab: string) => recipes.find((recipe) => recipe.id === tab)?.name ?? mendWords.headers;

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
      <div ref={listRef} class="fix-tablist" role="tablist" aria-label={mendWords.tabs} onKeyDown={onKeyDown}>
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
      <select
        class="fix-other"
        aria-label={mendWords.other}
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== "") onChoose(currentTarget.value);
          currentTarget.value = "";
        }}
      >
        <option value="">{mendWords.otherShort}</option>
        {familiesOf(recipes).map(([family, members]) => (
          <optgroup key={family} label={family}>
            {members.map((recipe) => (
              <option key={recipe.id} value={recipe.id}>
                {recipe.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function familiesOf(recipes: readonly Recipe[]): readonly (readonly [string, readonly Recipe[]])[] {
  const families = new Map<string, Recipe[]>();
  for (const recipe of recipes) families.set(recipe.family, [...(families.get(recipe.family) ?? []), recipe]);
  return [...families];
}
