import { type Checked, checkTarget } from "../check/check";
import { CheckStopped, limited, retrying } from "../check/sending";
import type { RealBrowser } from "../check/real-browser";
import { openNetwork } from "../check/wire/network";
import { type ExitCode, type Shell, WrongUsage } from "./command";
import { type CheckOptions, type CheckWords, POLICY_FILE, readCheck, readsCurlFromInput } from "./check-options";
import { watchChecks } from "./check-watch";
import { type NamedFile, overwritten } from "./overwritten";
import type { PlannedTarget } from "./policy-targets";
import { type Env, Variables } from "./variables";

/** Checks what the words ask for, and prints what came of it. Throws `WrongUsage` for words that it does not take. */
export async function runCheck(words: readonly string[], shell: Shell, env: Env): Promise<ExitCode> {
  const variables = new Variables(env);
  try {
    const input = readsCurlFromInput(words) ? await shell.read("-") : null;
    const asked = await readCheck(words, variables, input && new TextDecoder().decode(input));
    return await runAsked(asked, asked.options.raw ? shell : variables.keptFrom(shell), variables, env);
  } catch (error) {
    throw error instanceof WrongUsage ? new WrongUsage(variables.cut(error.message)) : error;
  }
}

async function runAsked(asked: CheckWords, shell: Shell, variables: Variables, env: Env): Promise<ExitCode> {
  const { notes, options } = asked;
  const lost = await overwritten(filesRead(asked), filesWritten(options), shell);
  if (lost !== null) {
    shell.complain(lost);
    return 2;
  }
  const ca = options.cacert === null ? null : await shell.read(options.cacert);
  const targets = await targetsFrom(asked, shell, variables);
  if (targets === null || (options.cacert !== null && ca === null)) return 2;
  for (const { target } of targets) variables.publish(new URL(target.url).host);
  const trusted = ca && new TextDecoder().decode(ca);
  if (trusted?.includes("-----BEGIN CERTIFICATE-----") === false)
    throw new WrongUsage(`${options.cacert} holds no certificate (PEM)`);
  for (const note of notes) shell.note(note);
  let browser: RealBrowser | null = null;
  const check = (): Promise<readonly Checked[]> => checkAll(targets, options, { ca: trusted, env, browser });
  try {
    browser = await startBrowser(options);
    // What diagnoses and prints is loaded while the first requests are on their way.
    const [checked, { cutAlone, presentCheck }] = await Promise.all([check(), import("./check-output")]);
    const isPassed = await presentCheck(
      checked,
      { ...options, file: asked.target === null ? asked.policyFile : null, cut: (text) => variables.cut(text) },
      shell,
    );
    const shown = (all: readonly Checked[]) => (options.raw || shell.isTerminal ? all : all.map(cutAlone));
    if (options.watch) await watchChecks(shown(checked), async () => shown(await check()), pause, shell);
    return isPassed ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CheckStopped)) throw error;
    shell.complain(error.message);
    return 2;
  } finally {
    await browser?.close();
  }
}

/** The files that are read. */
function filesRead({ target, policyFile, bodyFile, options }: CheckWords): readonly string[] {
  return [target === null ? policyFile : bodyFile, options.cacert].filter((file) => file !== null);
}

/** The files that are written. */
function filesWritten({ html, junit, sarif }: CheckOptions): readonly NamedFile[] {
  return Object.entries({ html, junit, sarif }).flatMap(([option, file]) =>
    file === null || (option === "html" && file === "-") ? [] : [{ option, file }],
  );
}

/** The browser that was asked for, started. Throws `CheckStopped` where that can't be had. */
async function startBrowser({ browser, timeout, insecure, addresses }: CheckOptions): Promise<RealBrowser | null> {
  if (browser === null) return null;
  // Few checks ask one.
  const { startRealBrowser } = await import("../oracle/real-browser");
  return startRealBrowser(browser, { timeout, insecure, addresses });
}

const pause = (time: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, time));

/** What is to be checked; `null` when a file can't be read, which has been said then. */
async function targetsFrom(
  { target, policyFile, headers, bodyFile }: CheckWords,
  shell: Shell,
  variables: Variables,
): Promise<readonly PlannedTarget[] | null> {
  const file = target === null ? policyFile : bodyFile;
  const bytes = file === null ? null : await shell.read(file);
  if (file !== null && bytes === null) {
    if (file === POLICY_FILE) shell.complain("check what? Give a URL, or write that file (see cors-why check --help)");
    return null;
  }
  if (target !== null) return [{ target: { ...target, body: bytes ?? target.body }, isFirst: true }];
  const { targetsIn } = await import("./policy-targets");
  const targets = targetsIn(new TextDecoder().decode(bytes ?? undefined), headers, variables);
  if (!("error" in targets)) return targets;
  shell.complain(`${policyFile}: ${targets.error}`);
  return null;
}

async function checkAll(
  targets: readonly PlannedTarget[],
  options: CheckOptions,
  { ca, env, browser }: { readonly ca: string | null; readonly env: Env; readonly browser: RealBrowser | null },
): Promise<readonly Checked[]> {
  const { timeout, insecure, addresses, as, sendsUnsafe, thorough } = options;
  const network = openNetwork({ timeout, insecure, addresses, ca, env });
  const send = retrying(limited(network.send, options.maxRequests * targets.length), options.retries, pause);
  let made = 0;
  const nextId = (): string => `e${(made += 1)}`;
  const all: Checked[] = [];
  try {
    for (const { target, isFirst } of targets) {
      const scope = { sendsUnsafe, thorough: thorough && isFirst };
      all.push(...(await checkTarget(target, scope, { send, as, now: Date.now, nextId, browser })));
    }
  } finally {
    await network.close();
  }
  return all;
}
