import { useContext } from "preact/hooks";
import { stopOf } from "../../engine/diagnose/owner";
import type { Owner } from "../../engine/diagnose/responders/responder";
import { hostOf } from "../../engine/diagnose/url-parts";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { RichText } from "../rich-text";
import { RemediesContext } from "./remedies";
import { ownerWords, remedyWords as words } from "./words";

interface Props {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  readonly owner: Owner;
}

/** Who sent the response that decides, who can change it, and the way to say otherwise. */
export function WhoView({ exchange, diagnosis, owner }: Props) {
  const remedies = useContext(RemediesContext);
  const host = hostOf(stopOf(exchange, diagnosis).hop.url);
  const { answeredBy } = diagnosis;
  const name = answeredBy && words[answeredBy.certainty](answeredBy.name);
  return (
    <section class="who">
      <h2>{words.who}</h2>
      <p>
        {name ?? words.unknownResponder} <RichText text={ownerWords[owner](host)} />{" "}
        {remedies !== null && owner !== "browser" && (
          <button
            type="button"
            class="link-button"
            data-do="owner"
            onClick={() => remedies.say(host, owner === "third-party" ? "own" : "foreign")}
          >
            {owner === "third-party" ? words.mine : words.notMine}
          </button>
        )}
      </p>
      {answeredBy?.evidence.map((text) => (
        <p key={text} class="dim">
          <RichText text={text} />
        </p>
      ))}
    </section>
  );
}
