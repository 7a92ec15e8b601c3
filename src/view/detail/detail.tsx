import "../styles/explanation.css";
import { useContext, useMemo } from "preact/hooks";
import { causePage } from "../../engine/diagnose/pages";
import { ownerOf } from "../../engine/diagnose/owner";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import type { ProgressLog } from "../../session/progress";
import { aroundHeaders } from "../../report/around-headers";
import { branchesOf } from "../../report/branches";
import { isWarned } from "../../session/standing";
import { FixSection } from "../fix/fix-section";
import { RemediesContext } from "../remedy/remedies";
import { RemediesView } from "../remedy/remedies-view";
import { WhoView } from "../remedy/who-view";
import { RichText } from "../rich-text";
import { tooltipOf } from "../invisible";
import { Shown } from "../shown";
import { progressText, type RowVerdict, strings } from "../strings";
import { CheckAgainView } from "../live/check-again-view";
import { hostOf } from "../../engine/diagnose/url-parts";
import { VerdictWord } from "../verdict-mark";
import { CallSiteView } from "./call-site-view";
import { Compare } from "./compare";
import { ConsoleNames } from "./console-names";
import { CurlView } from "./curl-view";
import { Explanations } from "./explanations";
import { drawHandshake } from "../../engine/diagnose/handshake";
import { HandshakeFold } from "./handshake-fold";
import { NextViolations, Notes } from "./notes";
import { RawHeaders } from "./raw-headers";
import { TriedNote, TryFix } from "./try-fix";

interface Props {
  readonly exchange: Exchange;
  /** The other exchanges that its diagnosis depends on. */
  readonly others: readonly Exchange[];
  /** `null` until the exchange has ended. */
  readonly diagnosis: FullDiagnosis | null;
  readonly progress: ProgressLog;
  readonly onCopy: (text: string) => void;
}

/** Everything about one exchange, in the order in which reading can stop as soon as it has helped: what, why, fix, evidence. */
export function Detail({ exchange, others, diagnosis, progress, onCopy }: Props) {
  const { url, method } = exchange.hops[0];
  const verdict: RowVerdict = diagnosis?.verdict ?? "pending";
  const violations = diagnosis?.violations ?? [];
  const branches = diagnosis === null ? [] : branchesOf(diagnosis);
  const fixed = withFix(diagnosis);
  const { owner, remedies } = useHelp(exchange, diagnosis, others);
  const { before, after } = aroundHeaders(diagnosis ?? { cause: null }, remedies);
  const change = progress.of(exchange);
  const isFailure = verdict === "blocked" || verdict === "failed" || branches.length > 1;
  return (
    <article class="explanation" data-verdict={verdict}>
      <div class="say">
        <p class="about">
          <VerdictWord verdict={verdict} isWarned={diagnosis !== null && isWarned(diagnosis)} />
          {diagnosis?.certainty === "inferred" && <span class="certainty">{strings.inferred}</span>}
          <span class="about-request" title={tooltipOf(url)}>
            <Shown text={`${method} ${url}`} />
          </span>
        </p>
        {change !== null && (
          <p class="progress" data-progress={change.is}>
            <RichText text={progressText(change)} />
          </p>
        )}
        <h1 tabIndex={-1}>
          <RichText text={diagnosis?.headline ?? strings.pendingHeadline(hostOf(url))} />
        </h1>
        {diagnosis !== null && (
          <p class="why">
            <RichText text={diagnosis.why} />
          </p>
        )}
        {diagnosis !== null && diagnosis.cause !== null && (
          <p class="cause-page">
            <a href={causePage(diagnosis.cause)} target="_blank" rel="noreferrer">
              {strings.aboutCause(diagnosis.label)}
            </a>
          </p>
        )}
        {branches.length > 1 && <Explanations of={branches} />}
        <TriedNote exchange={exchange} />
        <Compare violation={violations[0]} />
      </div>
      <div class="help">
        <RemediesView of={before} isFirst onCopy={onCopy} />
        {fixed !== null && <FixSection exchange={exchange} diagnosis={fixed} onCopy={onCopy} />}
        {isFailure && <TryFix exchange={exchange} fix={fixed?.fixWithCookies ?? fixed?.fix ?? null} />}
        {(isFailure || change !== null) && (
          <CheckAgainView exchange={exchange} diagnosis={diagnosis} left={progress.left(exchange)} />
        )}
        <RemediesView of={after} isFirst={before.length === 0 && fixed?.fix === null} onCopy={onCopy} />
        <NextViolations violations={violations.slice(1)} />
      </div>
      <div class="more">
        {diagnosis !== null && isFailure && <WhoView exchange={exchange} diagnosis={diagnosis} owner={owner} />}
        <HandshakeFold
          messages={drawHandshake(exchange, violations, verdict)}
          page={exchange.origin}
          server={hostOf(url)}
        />
        {diagnosis !== null && <Notes diagnosis={diagnosis} />}
        <CallSiteView exchange={exchange} />
        <ConsoleNames violations={violations} />
        <CurlView exchange={exchange} diagnosis={diagnosis} onCopy={onCopy} />
        <RawHeaders exchange={exchange} />
      </div>
    </article>
  );
}

/** Who can change it, with what the person said of its server, and what helps then. */
function useHelp(exchange: Exchange, diagnosis: FullDiagnosis | null, others: readonly Exchange[]) {
  const context = useContext(RemediesContext);
  return useMemo(() => {
    if (diagnosis === null) return { owner: "unknown", remedies: [] } as const;
    const owner = ownerOf(exchange, diagnosis, others, context?.hosts);
    return { owner, remedies: context?.find?.(exchange, { ...diagnosis, owner }, others) ?? [] };
  }, [exchange, diagnosis, context?.find, context?.hosts.own, context?.hosts.foreign]);
}

/** The diagnosis whose fix holds for every explanation that fits: the whole one's, else that of the one that needs a fix. */
function withFix(diagnosis: FullDiagnosis | null): FullDiagnosis | null {
  if (diagnosis === null || diagnosis.fix !== null) return diagnosis;
  return diagnosis.alternatives.find(({ fix }) => fix !== null) ?? diagnosis;
}
