import { describe, expect, it } from "vitest";
import { listCommand, panelCommand } from "./keys";

const press = (key: string, held: Partial<Record<"ctrlKey" | "altKey" | "metaKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe("keys", () => {
  it("move through the list", () => {
    expect(listCommand(press("ArrowDown"))).toEqual({ do: "move", by: "line", direction: 1 });
    expect(listCommand(press("PageUp"))).toEqual({ do: "move", by: "page", direction: -1 });
    expect(listCommand(press("Enter"))).toEqual({ do: "open" });
    expect(listCommand(press("ArrowRight"))).toEqual({ do: "expand" });
  });

  it.each(["ctrlKey", "altKey", "metaKey"] as const)("are the browser's while %s is held", (held) => {
    expect(listCommand(press("ArrowDown", { [held]: true }))).toBeNull();
    expect(panelCommand(press("c", { [held]: true }), false)).toBeNull();
  });

  it("are letters while somebody types, all but Escape", () => {
    expect(panelCommand(press("c"), true)).toBeNull();
    expect(panelCommand(press("/"), true)).toBeNull();
    expect(panelCommand(press("Escape"), true)).toBe("back");
  });
});
