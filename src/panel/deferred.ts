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
