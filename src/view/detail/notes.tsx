import type { Verdicts, Warning } from "../../engine/diagnose/diagnosis";
import type { Violation } from "../../engine/fetch/violation";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { WARNING_DOCS } from "../../engine/diagnose/words/warnings";
import { isHint } from "../../session/standing";
import { RichText } from "../rich-text";
import { brokenRuleWords, strings } from "../strings";
import { VerdictWord } from "../verdict-mark";

/** The rules that wait behind the first one. */
export function NextViolations({ violations }: { readonly violations: readonly Violation[] }) {
  if (violations.length === 0) return null;
  return (
    <section class="next">
      <h2>{strings.next}</h2>
      <ul>
        {violations.map((violation, index) => (
          <li key={index} data-rule={violation.rule}>
            <RichText text={brokenRuleWords(violation)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each party's verdict, where they are not of one mind. */
function BrowserDifference({ browsers }: { readonly browsers: Verdicts }) {
  const { standard, chromium, firefox, webkit } = browsers;
  if (new Set([standard, chromium, firefox, webkit]).size === 1) return null;
  const parties = [
    ["Chromium", chromium],
    ["Firefox", firefox],
    ["Safari", webkit],
    [strings.standard, standard],
  ] as const;
  return (
    <section class="browsers">
      <h2>{strings.browsersDiffer}</h2>
      <dl>
        {parties.map(([name, verdict]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <VerdictWord verdict={verdict} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Everything after the fix that is a heading and sentences. */
export function Notes({ diagnosis }: { readonly diagnosis: FullDiagnosis }) {
  const { evidence, warnings, preflightReason } = diagnosis;
  return (
    <>
      <Sentences title={strings.evidence} of={evidence} />
      <BrowserDifference browsers={diagnosis.browsers} />
      <Warnings title={strings.warnings} of={warnings.filter((warning) => !isHint(warning))} />
      <Sentences title={strings.preflightWhy} of={preflightReason === "" ? [] : [preflightReason]} />
      <Warnings title={strings.hints} of={warnings.filter(isHint)} />
    </>
  );
}

function ReadOn({ url }: { readonly url: string | undefined }) {
  if (url === undefined) return null;
  return (
    <>
      {" "}
      <a href={url} target="_blank" rel="noreferrer">
        {strings.readOn}
      </a>
    </>
  );
}

/** Each with the page where one reads on, if it has one. */
function Warnings({ title, of }: { readonly title: string; readonly of: readonly Warning[] }) {
  if (of.length === 0) return null;
  return (
    <section class="note">
      <h2>{title}</h2>
      {of.map(({ id, text }) => (
        <p key={id}>
          <RichText text={text} />
          <ReadOn url={WARNING_DOCS.get(id)} />
        </p>
      ))}
    </section>
  );
}

function Sentences({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <section class="note">
      <h2>{title}</h2>
      {of.map((text, index) => (
        <p key={index}>
          <RichText text={text} />
        </p>
      ))}
    </section>
  );
}
