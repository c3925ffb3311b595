import {
  AtSign,
  Brain,
  Command as CommandIcon,
  Folder,
  FolderKanban,
  History as HistoryIcon,
  type LucideIcon,
  Settings as SettingsIcon,
  Wrench,
} from "lucide-react";
import type { ComponentType } from "react";
import { Capture } from "../attachments/capture.tsx";
import type { Command } from "../commands/command.ts";
import { Palette } from "../commands/palette.tsx";
import { Shortcuts } from "../commands/shortcuts.tsx";
import { ExportChat } from "../conversation/export-chat.tsx";
import { Folders } from "../folders/folders.tsx";
import { History } from "../history/history.tsx";
import { Memory } from "../memory/memory.tsx";
import { Presets } from "../presets/presets.tsx";
import { Projects } from "../projects/projects.tsx";
import { Settings } from "../settings/settings.tsx";
import type { Panel } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { isBar } from "../stores/own-window.ts";
import type { MessageKey } from "../text.ts";
import { Tools } from "../tools/tools.tsx";

/** What every panel is given. */
export interface PanelProps {
  onClose: () => void;
  /** Everything that can be done by keys and from the palette. */
  commands: readonly Command[];
}

/** All that the rest of the interface knows of a panel. */
interface PanelRow {
  /** Its name in the palette, on the sheet of keyboard shortcuts and in the menu. */
  name: MessageKey;
  /** Opens it from anywhere; `Mod` is Ctrl, or ⌘ on a Mac. */
  keys: string;
  /** Where it is listed on the sheet of keyboard shortcuts. */
  group: Command["group"];
  /** Whether there is anything to open it for now; always where absent. */
  isPossible?: () => boolean;
  /** Its picture in the bar's menu; a panel without one does not stand there. */
  icon?: LucideIcon;
  component: ComponentType<PanelProps>;
}

/**
 * Every panel, in the order in which it is listed. Its key, its entry in the palette, its line on the sheet, its place in
 * the bar's menu and over the bar come from its row (docs/adding/panel.md).
 */
export const PANELS = {
  capture: { name: "Attach a part of the screen", keys: "Mod+Shift+S", group: "Chat", component: Capture },
  export: {
    name: "Export this chat",
    keys: "Mod+Shift+E",
    group: "Chat",
    isPossible: () => useChat.getState().order.length > 0,
    component: ExportChat,
  },
  folders: {
    name: "Folders",
    keys: "Mod+Shift+F",
    group: "Chat",
    isPossible: () => !useChat.getState().isIncognito,
    icon: Folder,
    component: Folders,
  },
  history: {
    name: "History",
    keys: "Mod+H",
    group: "Panels",
    isPossible: isBar,
    icon: HistoryIcon,
    component: History,
  },
  memory: { name: "Memory", keys: "Mod+M", group: "Panels", icon: Brain, component: Memory },
  presets: { name: "Presets", keys: "Mod+Shift+P", group: "Panels", icon: AtSign, component: Presets },
  projects: {
    name: "Projects",
    keys: "Mod+G",
    group: "Panels",
    isPossible: isBar,
    icon: FolderKanban,
    component: Projects,
  },
  tools: { name: "Tools", keys: "Mod+J", group: "Panels", icon: Wrench, component: Tools },
  settings: { name: "Settings", keys: "Mod+,", group: "Panels", icon: SettingsIcon, component: Settings },
  palette: { name: "Commands", keys: "Mod+K", group: "Panels", icon: CommandIcon, component: Palette },
  shortcuts: { name: "Keyboard shortcuts", keys: "Mod+/", group: "Panels", component: Shortcuts },
} as const satisfies Record<Panel, PanelRow>;

/** The rows with the names that they are opened by. */
export const PANEL_ROWS = Object.entries(PANELS) as [Panel, PanelRow][];
