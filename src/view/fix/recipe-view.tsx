import { useId, useState } from "preact/hooks";
import { changedParts } from "../../engine/remedy/recipes/changed-parts";
import type { Part, Recipe } from "../../engine/remedy/recipes/recipe";
import { RichText } from "../rich-text";
import { strings } from "../strings";
import type { Plan } from "./plans";
import { fixWords } from "./words";

interface Props {
  readonly recipe: Recipe;
  readonly plans: readonly Plan[];
  /** Whether the code is for the request on screen alone. */
  readonly onlyThis: boolean;
  readonly onScope: (onlyThis: boolean) => void;
  readonly onAllow: (origin: string) => void;
  readonly onCopy: (text: string) => void;
}

/** The fix as code for one server, piece by piece, each with its place; what to know about it comes after. */
export function RecipeView({ recipe, plans, onlyThis, onScope, onAllow, onCopy }: Props) {
  const about = useId();
  const [isWhole, setIsWhole] = useState(false);
  const isChange = plans.some((plan) => changesOf(recipe, plan) !== null);
  return (
    <div class="recipe" data-recipe={recipe.id}>
      <Scope onlyThis={onlyThis} about={about} onScope={onScope} />
      {isChange && (
        <p class="changes-only">
          {fixWords.changesOnly}{" "}
          <button type="button" class="link-button" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? fixWords.showChanges : fixWords.showAll}
          </button>
        </p>
      )}
      {recipe.install !== null && (isWhole || !isChange) && (
        <Piece part={{ where: fixWords.install, code: recipe.install }} kind="install" onCopy={onCopy} />
      )}
      {plans.length === 0 && <p>{fixWords.noCode}</p>}
      {plans.map((plan) => {
        const refusal = recipe.refuses?.(plan.policy) ?? null;
        return (
          <div key={plan.policy.server} class="recipe-server">
            {plans.length > 1 && <h3>{fixWords.forServer(plan.policy.server)}</h3>}
            {refusal === null ? (
              ((isWhole ? null : changesOf(recipe, plan)) ?? recipe.parts(plan.policy)).map((part, index) => (
                <Piece key={index} part={part} kind="code" onCopy={onCopy} />
              ))
            ) : (
              <p>
                <RichText text={refusal} />
              </p>
            )}
            <Review recipe={recipe} plan={plan} onAllow={onAllow} />
          </div>
        );
      })}
      <p class="dim">
        <RichText text={fixWords.reload} />
      </p>
      <p class="trap">
        <strong>{fixWords.trap}: </strong>
        <RichText text={recipe.trap} />
      </p>
      <p id={about} class="dim">
        {onlyThis ? fixWords.requestScope : fixWords.allScope}
      </p>
    </div>
  );
}

/** The lines to change in code that was pasted before; `null` where the whole is needed. */
function changesOf(recipe: Recipe, { before, policy }: Plan): readonly Part[] | null {
  const changes = before === null ? null : changedParts(recipe.parts(before), recipe.parts(policy));
  return changes?.length === 0 ? null : changes;
}

/** The code as one text: where there are several pieces, each beneath its place. */
export function recipeText(recipe: Recipe, plans: readonly Plan[]): string {
  const parts = plans
    .filter(({ policy }) => (recipe.refuses?.(policy) ?? null) === null)
    .flatMap((plan) => changesOf(recipe, plan) ?? recipe.parts(plan.policy));
  const isInstalled = plans.some((plan) => changesOf(recipe, plan) !== null);
  const install = recipe.install === null || isInstalled ? [] : [{ where: fixWords.install, code: recipe.install }];
  const [only, ...others] = [...install, ...parts];
  if (others.length === 0) return only?.code ?? "";
  return [...install, ...parts]
    .map(({ where, code }, index) => `${fixWords.step(index + 1, where)}\n\n${code}`)
    .join("\n\n");
}

interface ReviewProps extends Pick<Props, "recipe" | "onAllow"> {
  readonly plan: Plan;
}

/** What the code would take away, and whom it leaves out. */
function Review({ recipe, plan: { policy, review, before }, onAllow }: ReviewProps) {
  const notes = [
    ...(before === null && review.allowsPage ? [fixWords.replaces(policy.origins[0])] : []),
    ...review.narrows
      .filter((what) => what !== "origin" || !(recipe.leavesOthers || (recipe.keepsOpen && policy.open)))
      .map((what) => fixWords.narrows[what]),
    ...(policy.hidesList && !recipe.keepsList && !recipe.leavesOthers ? [fixWords.hidesList(policy.origins[0])] : []),
    ...(policy.embedded && !recipe.embeds ? [fixWords.embedded] : []),
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
          <RichText text={fixWords.leftOut(origin)} />{" "}
          <button type="button" class="button" data-allow={origin} onClick={() => onAllow(origin)}>
            {fixWords.allowToo}
          </button>
        </p>
      ))}
    </>
  );
}

interface ScopeProps extends Pick<Props, "onlyThis" | "onScope"> {
  /** The id of the element that says what the choice means. */
  readonly about: string;
}

function Scope({ onlyThis, about, onScope }: ScopeProps) {
  const name = useId();
  const choices = [
    ["all", fixWords.forAll],
    ["request", fixWords.forRequest],
  ] as const;
  return (
    <fieldset class="recipe-scope" aria-describedby={about}>
      <legend class="visually-hidden">{fixWords.scope}</legend>
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
        <button type="button" class="button" aria-label={fixWords.copyCode(where)} onClick={() => onCopy(code)}>
          {strings.copy}
        </button>
      </div>
      <pre class="piece-code">
        <code>{code}</code>
      </pre>
    </div>
  );
}
