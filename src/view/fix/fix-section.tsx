import { useContext, useId, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { type Asked, askedOf, serversToFix } from "../../engine/remedy/policy";
import { guessServers } from "../../engine/remedy/server-guess";
import { FixView } from "../detail/fix-view";
import { fixText, fixTitle } from "../../report/fix-text";
import { plansFor } from "./plans";
import { RecipeView, recipeText } from "./recipe-view";
import { HEADERS, ServerChoiceContext } from "./servers";
import { ServerTabs } from "./server-tabs";
import { tabsOf } from "./tabs";
import { fixWords } from "./words";

interface Props {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  readonly onCopy: (text: string) => void;
}

/** More would be a list to search. */
const MOST_GUESSES = 3;

/** What to change: as headers, and as code for the person's server. */
export function FixSection(props: Props) {
  const [sendsNone, setSendsNone] = useState(false);
  const asked = askedOf(props.exchange, props.diagnosis, sendsNone);
  if (serversToFix([asked]).length === 0) return null;
  return <FixBody {...props} asked={asked} sendsNone={sendsNone} onSendsNone={setSendsNone} />;
}

interface FixBodyProps extends Props {
  readonly asked: Asked;
  readonly sendsNone: boolean;
  readonly onSendsNone: (sendsNone: boolean) => void;
}

function FixBody({ exchange, diagnosis, asked, sendsNone, onSendsNone, onCopy }: FixBodyProps) {
  const { fix } = asked;
  const choice = useContext(ServerChoiceContext);
  const id = useId();
  const [onlyThis, setOnlyThis] = useState(false);
  const [also, setAlso] = useState<readonly string[]>([]);
  const recipes = choice?.recipes ?? [];
  const version = choice?.version ?? 0;
  const guesses = useMemo(
    () => guessServers(exchange, choice?.neighbours(exchange) ?? []).slice(0, MOST_GUESSES),
    [exchange, version],
  );
  const { shown, active } = tabsOf(recipes, {
    favourite: choice?.favourite ?? "",
    guesses: guesses.map((guess) => guess.recipe),
    chosen: choice?.chosen ?? null,
    worked: choice?.given.workedAt(serversToFix([asked])) ?? null,
  });
  const plans = useMemo(
    () =>
      plansFor(
        asked,
        onlyThis || choice === null ? null : (server) => choice.asked(server, sendsNone),
        also,
        (server, seen) => choice?.given.inPlace(active, server, seen) ?? null,
      ),
    [exchange, fix, onlyThis, also, sendsNone, version, active],
  );
  const recipe = recipes.find((one) => one.id === active);
  const text = () => (recipe ? recipeText(recipe, plans) : fix ? fixText(exchange, fix) : "");
  // Before the next paint: a key may come sooner.
  useLayoutEffect(() => {
    if (choice === null) return undefined;
    choice.visible.current = text;
    for (const { policy } of recipe ? plans : []) choice.given.add({ recipe: active, policy, blocked: exchange });
    return () => {
      choice.visible.current = null;
    };
  });
  return (
    <section class="fix">
      <div class="fix-head">
        <h2>{fixTitle(diagnosis)}</h2>
        {choice !== null && recipes.length > 0 && (
          <ServerTabs
            id={id}
            recipes={recipes}
            shown={shown}
            active={active}
            favourite={choice.favourite}
            guesses={guesses}
            onChoose={choice.choose}
          />
        )}
        <button type="button" class="button primary fix-copy" onClick={() => onCopy(text())}>
          {fixWords.copyAll}
        </button>
      </div>
      <div
        class="fix-panel"
        {...(recipes.length > 0 && { role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-${active}` })}
      >
        {recipe === undefined || active === HEADERS ? (
          fix && <FixView exchange={exchange} fix={fix} onCopy={onCopy} />
        ) : (
          <RecipeView
            recipe={recipe}
            plans={plans}
            onlyThis={onlyThis}
            onScope={setOnlyThis}
            onAllow={(origin) => setAlso([...also, origin])}
            onCopy={onCopy}
          />
        )}
      </div>
      {diagnosis.fixWithCookies !== null && diagnosis.fix !== null && (
        <label class="fix-credentials">
          <input type="checkbox" checked={sendsNone} onChange={() => onSendsNone(!sendsNone)} />
          {fixWords.sendsNone}
        </label>
      )}
    </section>
  );
}
