import type { ComponentType } from "react";
import type { MessageKey } from "../text.ts";
import { BackendGroup } from "./backend-group.tsx";
import { BarGroup } from "./bar-group.tsx";
import { FileGroup } from "./file-group.tsx";
import { HelpGroup } from "./help-group.tsx";
import { InstructionsGroup } from "./instructions-group.tsx";
import { LookGroup } from "./look-group.tsx";
import { MemoryGroup } from "./memory-group.tsx";
import { NetworkGroup } from "./network-group.tsx";
import { ShortcutGroup } from "./shortcut-group.tsx";
import { SnippetsGroup } from "./snippets-group.tsx";
import { SpendingGroup } from "./spending.tsx";
import { UpdateGroup } from "./update-group.tsx";

/** A page of the panel, with a line in the list at its side. */
export interface Section {
  id: string;
  name: MessageKey;
  component: ComponentType;
}

/** The pages, in the order in which they are listed. */
export const SECTIONS: readonly Section[] = [
  { id: "models", name: "Models", component: BackendGroup },
  { id: "instructions", name: "Instructions", component: InstructionsGroup },
  { id: "memory", name: "Memory", component: MemoryGroup },
  { id: "bar", name: "Bar and keys", component: Keys },
  { id: "look", name: "Language and look", component: LookGroup },
  { id: "snippets", name: "Snippets", component: SnippetsGroup },
  { id: "costs", name: "Costs", component: SpendingGroup },
  { id: "advanced", name: "Advanced", component: Advanced },
];

function Keys() {
  return (
    <>
      <ShortcutGroup />
      <BarGroup />
    </>
  );
}

function Advanced() {
  return (
    <>
      <NetworkGroup />
      <UpdateGroup />
      <FileGroup />
      <HelpGroup />
    </>
  );
}
