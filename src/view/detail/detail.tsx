import "../styles/answer.css";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { FixSection } from "../fix/fix-section";
import { RichText } from "../rich-text";
import { type RowVerdict, strings } from "../strings";
import { hostOf } from "../../engine/diagnose/url-parts";
import { VerdictWord } from "../verdict-mark";
import { CallSiteView } from "./call-site-view";
import { Compare } from "./compare";
import { CurlView } from "./curl-view";
import { drawHandshake } from "../../engine/diagnose/handshake";
import { HandshakeView } from "./handshake-view";
import { BrowserNames, NextViolations, Notes } from "./notes";
import { RawHeaders } from "./raw-headers";
import { TriedNote, TryFix } from "./try-fix";

interface Props {
  readonly exchange: Exchange;
  /** `null` while there is no answer. */
  readonly diagnosis: FullDiagnosis | null;
  readonly onCopy: (text: string) => void;
}

/** The answer about one exchange, in the order in which reading can stop as soon as it has helped. */
export function Detail({ exchange, diagnosis, onCopy }: Props) {
  const { url, method } = exchange.hops[0];
  const verdict: RowVerdict = diagnosis?.verdict ?? "pending";
  const first = diagnosis?.violations[0];
  const mendable = withFix(diagnosis);
  const isEither = diagnosis?.certainty === "either" && diagnosis.alternatives.length > 0;
  return (
    <article class="answer" data-verdict={verdict}>
      <div class="say">
        <p class="about">
          <VerdictWord verdict={verdict} isWarned={(diagnosis?.warnings.length ?? 0) > 0} />
          {diagnosis?.certainty === "inferred" && <span class="certainty">{strings.inferred}</span>}
          {isEither && <span class="certainty">{strings.either}</span>}
          <span class="about-request" title={url}>
            {method} {url}
          </span>
        </p>
        <h1 tabIndex={-1}>
          <RichText text={diagnosis?.headline ?? strings.pendingHeadline(hostOf(url))} />
        </h1>
        {/* Where two answers fit, each says its own why. */}
        {diagnosis !== null && !(isEither && diagnosis.alternatives[0]?.why === diagnosis.why) && (
          <p class="why">
            <RichText text={diagnosis.why} />
          </p>
        )}
        <TriedNote exchange={exchange} />
        <Compare violation={first} />
        {first !== undefined && <BrowserNames violation={first} />}
      </div>
      {isEither && <Alternatives diagnosis={diagnosis} />}
      <section class="happened">
        <h2>{strings.handshake}</h2>
        <HandshakeView
          messages={drawHandshake(exchange, diagnosis?.violations ?? [], verdict)}
          page={exchange.origin}
          server={hostOf(url)}
        />
      </section>
      <div class="mend">
        {mendable !== null && <FixSection exchange={exchange} diagnosis={mendable} onCopy={onCopy} />}
        {(verdict === "blocked" || verdict === "failed" || isEither) && (
          <TryFix exchange={exchange} fix={mendable?.fixWithCookies ?? mendable?.fix ?? null} />
        )}
        <NextViolations violations={diagnosis?.violations.slice(1) ?? []} />
      </div>
      <div class="more">
        {diagnosis !== null && <Notes diagnosis={diagnosis} />}
        <CallSiteView exchange={exchange} />
        <CurlView exchange={exchange} diagnosis={diagnosis} onCopy={onCopy} />
        <RawHeaders exchange={exchange} />
      </div>
    </article>
  );
}

/** The diagnosis whose fix holds for every explanation that fits: the whole one's, else that of the one that needs a fix. */
function withFix(diagnosis: FullDiagnosis | null): FullDiagnosis | null {
  if (diagnosis === null || diagnosis.fix !== null) return diagnosis;
  return diagnosis.alternatives.find(({ fix }) => fix !== null) ?? diagnosis;
}

/** Both explanations that fit, each under the condition that would make it the right one, a line each. */
function Alternatives({ diagnosis }: { readonly diagnosis: FullDiagnosis }) {
  return (
    <div class="alternatives">
      {diagnosis.alternatives.map((branch, index) => (
        <section key={index} class="alternative">
          {branch.evidence.slice(-1).map((condition) => (
            <p key={condition} class="condition">
              <RichText text={condition} />
            </p>
          ))}
          <p>
            <VerdictWord verdict={branch.verdict} /> <RichText text={branch.headline} />
          </p>
        </section>
      ))}
    </div>
  );
}
