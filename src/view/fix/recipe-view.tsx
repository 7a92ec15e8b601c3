import { useId } from "preact/hooks";
import type { Part, Recipe } from "../../engine/remedy/recipes/recipe";
import { RichText } from "../rich-text";
import { strings } from "../strings";
import type { Plan } from "./plans";
import { mendWords } from "./words";

interface Props {
  readonly recipe: Recipe;
  readonly plans: readonly Plan[];
  /** Whether the code is for the request on screen alone. */
  readonly onlyThis: boolean;
  readonly onScope: (onlyThis: boolean) => void;
  readonly onAllow: (origin: string) => void;
  readonly onCopy: (text: string) => void;
}

/** The fix as code for one server, piece by piece, each with its place. */
export function RecipeView({ recipe, plans, onlyThis, onScope, onAllow, onCopy }: Props) {
  return (
    <div class="recipe" data-recipe={recipe.id}>
      <Scope onlyThis={onlyThis} onScope={onScope} />
      {recipe.install !== null && (
        <Piece part={{ where: mendWords.install, code: recipe.install }} kind="install" onCopy={onCopy} />
      )}
      {plans.length === 0 && <p>{mendWords.noCode}</p>}
      {plans.map((plan) => {
        const refusal = recipe.refuses?.(plan.policy) ?? null;
        return (
          <div key={plan.policy.server} class="recipe-server">
            {plans.length > 1 && <h3>{mendWords.forServer(plan.policy.server)}</h3>}
            {refusal === null ? (
              recipe
                .parts(plan.policy)
                .map((part, index) => <Piece key={index} part={part} kind="code" onCopy={onCopy} />)
            ) : (
              <p>
                <RichText text={refusal} />
              </p>
            )}
            <Review plan={plan} onAllow={onAllow} />
          </div>
        );
      })}
      <p class="trap">
        <strong>{mendWords.trap}: </strong>
        <RichText text={recipe.trap} />
      </p>
    </div>
  );
}

/** The code as one text to paste, without what is said about it. */
export function recipeText(recipe: Recipe, plans: readonly Plan[]): string {
  return plans
    .filter(({ policy }) => (recipe.refuses?.(policy) ?? null) === null)
    .flatMap(({ policy }) => recipe.parts(policy).map(({ code }) => code))
    .join("\n\n");
}

/** What the code would take away, and whom it leaves out. */
function Review({ plan: { policy, review }, onAllow }: { readonly plan: Plan; readonly onAllow: Props["onAllow"] }) {
  const notes = [
    ...review.narrows.map((what) => mendWords.narrows[what]),
    ...(review.hidesList ? [mendWords.hidesList(policy.origins[0])] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="review">
          <RichText text={note} />
        </p>
      ))}
      {review.leftOut.map((origin) => (
        <p key={origin} class="review">
          <RichText text={mendWords.leftOut(origin)} />{" "}
          <button type="button" class="button" data-allow={origin} onClick={() => onAllow(origin)}>
            {mendWords.allowToo}
          </button>
        </p>
      ))}
    </>
  );
}

function Scope({ onlyThis, onScope }: Pick<Props, "onlyThis" | "onScope">) {
  const name = useId();
  const choices = [
    ["all", mendWords.forAll],
    ["request", mendWords.forRequest],
  ] as const;
  return (
    <fieldset class="recipe-scope">
      <legend class="visually-hidden">{mendWords.scope}</legend>
      {choices.map(([value, label]) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={(value === "request") === onlyThis}
            onChange={() => onScope(value === "request")}
          />
          {label}
        </label>
      ))}
      <p class="dim">{onlyThis ? mendWords.requestScope : mendWords.allScope}</p>
    </fieldset>
  );
}

interface PieceProps {
  readonly part: Part;
  readonly kind: "install" | "code";
  readonly onCopy: (text: string) => void;
}

function Piece({ part: { where, code }, kind, onCopy }: PieceProps) {
  return (
    <div class="piece" data-piece={kind}>
      <div class="change-head">
        <p class="piece-where">
          <RichText text={where} />
        </p>
        <button type="button" class="button" aria-label={mendWords.copyCode(where)} onClick={() => onCopy(code)}>
          {strings.copy}
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Long lines scroll, so the arrow keys must reach them. */}
      <pre class="piece-code" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
