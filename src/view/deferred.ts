import { useEffect, useState } from "preact/hooks";

/** Code that comes when it is asked for, or is there already. */
export type Deferred<Code> = () => Code | Promise<Code>;

/** The code as soon as it is there, `null` until then. */
export function useDeferred<Code>(load: Deferred<Code>): Code | null {
  const [asked] = useState(load);
  const [code, setCode] = useState<{ readonly is: Code } | null>(asked instanceof Promise ? null : { is: asked });
  useEffect(() => {
    if (!(asked instanceof Promise)) return;
    const wait = async () => setCode({ is: await asked });
    void wait();
  }, [asked]);
  return code === null ? null : code.is;
}

/** Code that starts to load now, and is there at once for whoever asks after it has come. */
export function preloaded<Code>(load: () => Promise<Code>): Deferred<Code> {
  let code: { readonly is: Code } | null = null;
  const keep = async () => {
    const is = await load();
    code = { is };
    return is;
  };
  const coming = keep();
  return () => (code === null ? coming : code.is);
}
