import { useContext, useId, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { type Asked, askedOf, serversToMend } from "../../engine/remedy/policy";
import { guessServer } from "../../engine/remedy/server-guess";
import { FixView } from "../detail/fix-view";
import { fixText } from "../detail/fix-diff";
import { plansFor } from "./plans";
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
export function FixSection(props: Props) {
  const [sendsNone, setSendsNone] = useState(false);
  const asked = askedOf(props.exchange, props.diagnosis, sendsNone);
  if (serversToMend([asked]).length === 0) return null;
  return <Mend {...props} asked={asked} sendsNone={sendsNone} onSendsNone={setSendsNone} />;
}

interface MendProps extends Props {
  readonly asked: Asked;
  readonly sendsNone: boolean;
  readonly onSendsNone: (sendsNone: boolean) => void;
}

function Mend({ exchange, diagnosis, asked, sendsNone, onSendsNone, onCopy }: MendProps) {
  const { fix } = asked;
  const mending = useContext(MendContext);
  const id = useId();
  const [onlyThis, setOnlyThis] = useState(false);
  const [also, setAlso] = useState<readonly string[]>([]);
  const recipes = mending?.recipes ?? [];
  const version = mending?.version ?? 0;
  const plans = useMemo(
    () => plansFor(asked, onlyThis || mending === null ? null : (server) => mending.asked(server, sendsNone), also),
    [exchange, fix, onlyThis, also, sendsNone, version],
  );
  const guess = useMemo(() => guessServer(exchange, mending?.neighbours(exchange) ?? []), [exchange, version]);
  const { shown, active } = tabsOf(recipes, {
    favourite: mending?.favourite ?? "",
    guess,
    chosen: mending?.chosen ?? null,
  });
  const recipe = recipes.find((one) => one.id === active);
  // Before the next paint: a key may come sooner.
  useLayoutEffect(() => {
    if (mending === null) return undefined;
    mending.visible.current = () => (recipe ? recipeText(recipe, plans) : fix ? fixText(exchange, fix) : "");
    return () => {
      mending.visible.current = null;
    };
  });
  return (
    <section class="fix">
      <div class="fix-head">
        <h2>{mendWords.fix}</h2>
        {diagnosis.fixWithCookies !== null && diagnosis.fix !== null && (
          <label class="fix-cookies">
            <input type="checkbox" checked={sendsNone} onChange={() => onSendsNone(!sendsNone)} />
            {mendWords.sendsNone}
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
    </section>
  );
}
