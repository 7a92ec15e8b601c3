import type { Exchange } from "../fetch/exchange";
import { originOf } from "../fetch/origin";
import type { FullDiagnosis } from "../fix/fix";
import { diagnoseAndFix } from "../fix/full-diagnosis";
import { toDiagnosisJson } from "../report/diagnosis-json";
import { readHar } from "../report/har-in";
import type { Options } from "./arguments";
import { render, type Style } from "./render";

export interface Finished {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  /** One line for standard error, or an empty string. */
  readonly complaint: string;
}

/** Everything between reading the file and printing. */
export function run(text: string, options: Options, style: Style): Finished {
  const har = readHar(text);
  if ("error" in har) {
    const name = options.file === "-" ? "standard input" : options.file;
    return { exitCode: 2, output: "", complaint: `${name}: ${har.error}` };
  }
  const diagnoses = diagnoseAll(har.exchanges);
  const shown = diagnoses.filter(({ verdict }) => options.only === null || verdict === options.only);
  return {
    exitCode: diagnoses.some(({ verdict }) => verdict === options.failOn) ? 1 : 0,
    output: options.json ? `${JSON.stringify(shown.map(toDiagnosisJson), null, 2)}\n` : render(shown, style),
    complaint: "",
  };
}

/** Each with what else its servers answered: only that can tell more, and a long file takes time in proportion. */
function diagnoseAll(exchanges: readonly Exchange[]): FullDiagnosis[] {
  const servers = new Map<string | null, Set<Exchange>>();
  for (const exchange of exchanges) {
    for (const server of serversOf(exchange)) {
      const known = servers.get(server);
      if (known) known.add(exchange);
      else servers.set(server, new Set([exchange]));
    }
  }
  return exchanges.map((exchange) => {
    const near = new Set(serversOf(exchange).flatMap((server) => [...(servers.get(server) ?? [])]));
    near.delete(exchange);
    return diagnoseAndFix(exchange, [...near]);
  });
}

function serversOf({ hops }: Exchange): (string | null)[] {
  return hops.map(({ url }) => originOf(url));
}
