import { type Checked, checkTarget } from "../check/check";
import { CheckStopped, limited, retrying } from "../check/sending";
import type { Target } from "../check/target";
import { openNetwork } from "../check/wire/network";
import type { ExitCode, Shell } from "./command";
import { type CheckOptions, readCheck, readsCurlFromInput } from "./check-options";
import { presentCheck } from "./check-output";

type Env = Readonly<Record<string, string | undefined>>;

/** Checks what the words ask for, and prints what came of it. Throws `WrongUsage` for words that it does not take. */
export async function runCheck(words: readonly string[], shell: Shell, env: Env): Promise<ExitCode> {
  const input = readsCurlFromInput(words) ? await shell.read("-") : null;
  const { options, target, bodyFile, notes } = readCheck(words, env, input && new TextDecoder().decode(input));
  const body = bodyFile === null ? target.body : await shell.read(bodyFile);
  const ca = options.cacert === null ? null : await shell.read(options.cacert);
  if ((bodyFile !== null && body === null) || (options.cacert !== null && ca === null)) return 2;
  for (const note of notes) shell.note(note);
  try {
    const checked = await checkAll([{ ...target, body }], options, ca && new TextDecoder().decode(ca), env);
    await presentCheck(checked, options, shell);
    return checked.every((one) => passes(one, options)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CheckStopped)) throw error;
    shell.complain(error.message);
    return 2;
  }
}

async function checkAll(
  targets: readonly Target[],
  options: CheckOptions,
  ca: string | null,
  env: Env,
): Promise<readonly Checked[]> {
  const { timeout, insecure, addresses, as, sendsUnsafe, thorough } = options;
  const network = await openNetwork({ timeout, insecure, addresses, ca, env });
  const pause = (time: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, time));
  const send = retrying(limited(network.send, options.maxRequests), options.retries, pause);
  let made = 0;
  const nextId = (): string => `e${(made += 1)}`;
  const all: Checked[] = [];
  try {
    for (const target of targets)
      all.push(...(await checkTarget(target, { sendsUnsafe, thorough }, { send, as, now: Date.now, nextId })));
  } finally {
    await network.close();
  }
  return all;
}

/** Whether it works as it should, by the measure that was asked for. */
export function passes({ passed, findings }: Checked, { strict }: Pick<CheckOptions, "strict">): boolean {
  return passed && !(strict && findings.some(({ level }) => level === "warning"));
}
