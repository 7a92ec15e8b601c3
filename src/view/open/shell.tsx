import { type ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Panel } from "../panel";
import type { PanelActions } from "../source";
import { openWords } from "../strings";
import { FileInput } from "./file-input";
import { OpenedStrip } from "./opened-strip";
import { useFileDrop } from "./use-file-drop";
import type { Opener } from "./use-opener";

interface Props {
  readonly opener: Opener;
  readonly actions: PanelActions;
  /** What leads back to `children`. */
  readonly back: string;
  /** What is shown until a file or a link is; it is given the way to choose a file. */
  readonly children: (chooseFile: () => void) => ComponentChildren;
}

/** Files can be dropped anywhere and chosen everywhere; what was opened takes the place of the children. */
export function Shell({ opener, actions, back, children }: Props) {
  const inputRef = useRef<HTMLInputElement>(null);
  const chooseFile = () => inputRef.current?.click();
  const isOver = useFileDrop(opener.openFile);
  const { opened } = opener;
  return (
    <div class="shell">
      <OpenedStrip opener={opener} back={back} />
      <div class="shell-content">
        {opened === null ? (
          children(chooseFile)
        ) : (
          <Panel key={opened} store={opened.store} actions={actions} onOpenFile={chooseFile} />
        )}
      </div>
      <FileInput inputRef={inputRef} onFile={opener.openFile} />
      {isOver && <div class="drop">{openWords.drop}</div>}
    </div>
  );
}
