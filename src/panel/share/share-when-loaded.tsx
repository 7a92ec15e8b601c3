import { useEffect, useState } from "preact/hooks";
import type { ShareDialog, ShareProps } from "./share-dialog";

/** The dialog as soon as its code is there: that of reports is a large part of the panel's, and few openings of it need it. */
export function ShareWhenLoaded(props: ShareProps) {
  const [loaded, setLoaded] = useState<{ readonly Dialog: typeof ShareDialog } | null>(null);
  const { shareDialog } = props.actions;
  useEffect(() => {
    const load = async () => setLoaded({ Dialog: await shareDialog() });
    void load();
  }, [shareDialog]);
  return loaded === null ? null : <loaded.Dialog {...props} />;
}
