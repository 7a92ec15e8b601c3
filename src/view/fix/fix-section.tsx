import { useContext, useId, useLayoutEffect, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { Fix, FullDiagnosis } from "../../engine/remedy/fix";
import { guessServer } from "../../engine/remedy/server-guess";
import { FixView } from "../detail/fix-view";
import { fixText } from "../detail/fix-diff";
import { RecipeView, recipeText } from "./recipe-view";
import { HEADERS, MendContext } from "./servers";
import { ServerTabs } from "./server-tabs";
import { tabsOf } from "./tabs";
import { mendWords } from "./words";

interface Props {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  readonly onCopy: (text: string) => void;
}

/** What to change: as headers, and as code for the person's server. */
export function FixSection({ exchange, diagnosis, onCopy }: Props) {
  return diagnosis.fix && <Mend exchange={exchange} diagnosis={diagnosis} plain={diagnosis.fix} onCopy={onCopy} />;
}

function Mend({ exchange, diagnosis, plain, onCopy }: Props & { readonly plain: Fix }) {
  const { fixWithCookies: withCookies } = diagnosis;
  const mending = useContext(MendContext);
  const id = useId();
  const [asksCookies, setAsksCookies] = useState(false);
  const [forProduction, setForProduction] = useState(false);
  const fix = asksCookies && withCookies !== null ? withCookies : plain;
  const credentialed = diagnosis.request.credentials === "include" || fix === withCookies;
  const recipes = mending?.recipes ?? [];
  const guess = guessServer(exchange, mending?.neighbours(exchange) ?? []);
  const { shown, active } = tabsOf(recipes, {
    favourite: mending?.favourite ?? "",
    guess,
    chosen: mending?.chosen ?? null,
  });
  const recipe = recipes.find(({ id }) => id === active);
  const asked = { exchange, fix, credentialed };
  // Before the next paint: a key may come sooner.
  useLayoutEffect(() => {
    if (mending === null) return undefined;
    mending.visible.current = () =>
      recipe ? recipeText(recipe, asked, forProduction ? mending.asked : null) : fixText(exchange, fix);
    return () => {
      mending.visible.current = null;
    };
  });
  return (
    <section class="fix">
      <div class="fix-head">
        <h2>{mendWords.fix}</h2>
        {withCookies !== null && (
          <label class="fix-cookies">
            <input type="checkbox" checked={asksCookies} onChange={() => setAsksCookies(!asksCookies)} />
            {mendWords.cookies}
          </label>
        )}
      </div>
      {mending !== null && recipes.length > 0 && (
        <ServerTabs id={id} recipes={recipes} shown={shown} active={active} onChoose={mending.choose} />
      )}
      <div
        class="fix-panel"
        {...(recipes.length > 0 && { role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-${active}` })}
      >
        {recipe === undefined || mending === null || active === HEADERS ? (
          <FixView exchange={exchange} fix={fix} onCopy={onCopy} />
        ) : (
          <RecipeView
            recipe={recipe}
            asked={asked}
            everything={forProduction ? mending.asked : null}
            onScope={setForProduction}
            onCopy={onCopy}
          />
        )}
      </div>
    </section>
  );
}
