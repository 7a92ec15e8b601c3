import { useId, useState } from "preact/hooks";
import type { Recipe } from "../../engine/remedy/recipes/recipe";
import type { Guess } from "../../engine/remedy/server-guess";
import { useModal } from "../use-modal";
import { strings } from "../strings";
import { type Offer, offersOf } from "./server-offers";
import { fixWords } from "./words";

interface Props {
  readonly recipes: readonly Recipe[];
  readonly favourite: string;
  readonly guesses: readonly Guess[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Every server in a list that a few letters narrow down; the likely ones first. Keys as in a combobox that is always open. */
export function ServerDialog({ recipes, favourite, guesses, onChoose, onClose }: Props) {
  const ref = useModal();
  const id = useId();
  const [query, setQuery] = useState("");
  const [position, setPosition] = useState(0);
  const groups = offersOf(recipes, { favourite, guesses, query });
  const offers = groups.flatMap(({ members }) => members);
  const active = Math.min(position, offers.length - 1);

  function choose(offer: Offer | undefined): void {
    if (offer === undefined) return;
    onChoose(offer.recipe.id);
    ref.current?.close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (step === undefined) choose(offers[active]);
    else setPosition((active + step + offers.length) % Math.max(1, offers.length));
  }

  function onClick({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest<HTMLElement>("[data-server]") : null;
    choose(offers.find(({ recipe }) => recipe.id === option?.dataset["server"]));
  }

  return (
    <dialog ref={ref} class="dialog servers" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{fixWords.chooseServer}</h2>
      <input
        class="search"
        role="combobox"
        aria-label={fixWords.searchServers(recipes.length)}
        placeholder={fixWords.searchServers(recipes.length)}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(active >= 0 && { "aria-activedescendant": `${id}-${active}` })}
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setPosition(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        class="server-list"
        role="listbox"
        tabIndex={-1}
        id={`${id}-list`}
        aria-label={fixWords.chooseServer}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {groups.map(({ family, members }) => (
          <div key={family} role="group" aria-label={family}>
            <div class="server-family" aria-hidden="true">
              {family}
            </div>
            {members.map((offer) => {
              const at = offers.indexOf(offer);
              return (
                // The focus stays in the search field.
                <div
                  key={offer.recipe.id}
                  ref={(element) => {
                    if (at === active) element?.scrollIntoView({ block: "nearest" });
                  }}
                  id={`${id}-${at}`}
                  class="server-option"
                  role="option"
                  aria-selected={at === active}
                  data-server={offer.recipe.id}
                  tabIndex={-1}
                >
                  {offer.recipe.name}
                  {offer.reason !== null && <span class="dim"> {offer.reason}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {offers.length === 0 && <p class="dim">{fixWords.noServer}</p>}
      <button type="button" class="button" onClick={() => ref.current?.close()}>
        {strings.close}
      </button>
    </dialog>
  );
}
