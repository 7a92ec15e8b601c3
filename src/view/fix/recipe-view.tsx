import { useId } from "preact/hooks";
import {
  type Asked,
  type Policy,
  policiesForRequest,
  policyForProduction,
  serversToMend,
} from "../../engine/remedy/policy";
import type { Part, Recipe } from "../../engine/remedy/recipes/recipe";
import { RichText } from "../rich-text";
import { strings } from "../strings";
import { mendWords } from "./words";

/** Everything that was asked of a server; `null` where the code is for one request alone. */
type Everything = ((server: string) => readonly Asked[]) | null;

interface Props {
  readonly recipe: Recipe;
  readonly asked: Asked & { readonly fix: NonNullable<Asked["fix"]> };
  readonly everything: Everything;
  readonly onScope: (forProduction: boolean) => void;
  readonly onCopy: (text: string) => void;
}

/** The fix as code for one server, piece by piece, each with its place. */
export function RecipeView({ recipe, asked, everything, onScope, onCopy }: Props) {
  const policies = policiesOf(asked, everything);
  return (
    <div class="recipe" data-recipe={recipe.id}>
      <Scope isProduction={everything !== null} onScope={onScope} />
      <p class="trap">
        <strong>{mendWords.trap}: </strong>
        <RichText text={recipe.trap} />
      </p>
      {recipe.install !== null && (
        <Piece part={{ where: mendWords.install, code: recipe.install }} kind="install" onCopy={onCopy} />
      )}
      {policies.length === 0 && <p>{mendWords.noCode}</p>}
      {policies.map((policy) => {
        const refusal = recipe.refuses?.(policy) ?? null;
        return (
          <div key={policy.server} class="recipe-server">
            {policies.length > 1 && <h3>{mendWords.forServer(policy.server)}</h3>}
            {refusal === null ? (
              recipe.parts(policy).map((part, index) => <Piece key={index} part={part} kind="code" onCopy={onCopy} />)
            ) : (
              <p>
                <RichText text={refusal} />
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The code as one text to paste, without what is said about it. */
export function recipeText(recipe: Recipe, asked: Props["asked"], everything: Everything): string {
  return policiesOf(asked, everything)
    .filter((policy) => (recipe.refuses?.(policy) ?? null) === null)
    .flatMap((policy) => recipe.parts(policy).map(({ code }) => code))
    .join("\n\n");
}

function policiesOf({ exchange, fix, credentialed }: Props["asked"], everything: Everything): readonly Policy[] {
  if (everything === null) return policiesForRequest(exchange, fix, credentialed);
  return serversToMend([{ exchange, fix, credentialed }])
    .map((server) =>
      policyForProduction(server, [
        { exchange, fix, credentialed },
        ...everything(server).filter((other) => other.exchange !== exchange),
      ]),
    )
    .filter((policy) => policy !== null);
}

function Scope({ isProduction, onScope }: { readonly isProduction: boolean; readonly onScope: Props["onScope"] }) {
  const name = useId();
  const choices = [
    [false, mendWords.forRequest],
    [true, mendWords.forProduction],
  ] as const;
  return (
    <fieldset class="recipe-scope">
      <legend class="visually-hidden">{mendWords.scope}</legend>
      {choices.map(([value, label]) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            value={value ? "production" : "request"}
            checked={value === isProduction}
            onChange={() => onScope(value)}
          />
          {label}
        </label>
      ))}
      <p class="dim">{isProduction ? mendWords.productionScope : mendWords.requestScope}</p>
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
        <p>
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
