import { useDeferred } from "../deferred";
import type { PanelActions } from "../source";
import type { ShareProps } from "./share-dialog";

interface Props extends ShareProps {
  readonly actions: PanelActions;
}

/** The dialog as soon as its code is there: that of reports is a large part of the panel's, and the list does not wait for it. */
export function ShareWhenLoaded(props: Props) {
  const Dialog = useDeferred(props.actions.shareDialog);
  return Dialog === null ? null : <Dialog {...props} />;
}
