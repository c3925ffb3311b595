import {
  AppWindow,
  Crop,
  Download,
  Ellipsis,
  EyeOff,
  Keyboard,
  type LucideIcon,
  Pin,
  Search,
  SquarePen,
} from "lucide-react";
import { COMMANDS } from "../commands/commands.ts";
import { PANEL_ROWS } from "../panels/panels.ts";
import { useApp } from "../stores/app-store.ts";
import { isBar } from "../stores/own-window.ts";
import { useChat } from "../stores/chat-store.ts";
import { type MessageKey, t } from "../text.ts";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import styles from "./composer.module.css";

const ICON = 16;

/** Everything that is not for the message that is being written: one button, and a menu with the keys that do the same. */
export function BarMenu() {
  const isDesktop = useApp((app) => app.info?.face === "electron");
  const isPinned = useApp((app) => app.settings?.pinned.value ?? false);
  const panels = PANEL_ROWS.flatMap(([, { name, icon, isPossible }]) =>
    icon && (isBar() || isPossible?.() !== false) ? [itemOf(name, icon)] : [],
  );
  const hasMessages = useChat(({ order }) => order.length > 0);
  const chat = hasMessages ? [itemOf("Find in this chat", Search), itemOf("Export this chat", Download)] : [];
  const alone = hasMessages && isBar() ? [itemOf("Open this chat in its own window", AppWindow)] : [];
  const begin = isBar() ? [itemOf("New chat", SquarePen), itemOf("Incognito chat", EyeOff)] : [];
  const rest = [itemOf("Attach a part of the screen", Crop), itemOf("Keyboard shortcuts", Keyboard)];
  const pin = { ...itemOf("Pin or unpin the bar", Pin), name: isPinned ? t("Unpin the bar") : t("Pin the bar") };
  const groups = [
    { items: [...begin, ...chat, ...alone] },
    { items: panels },
    // A browser's page stays where it is.
    { items: isDesktop && isBar() ? [...rest, pin] : rest },
  ].filter(({ items }) => items.length > 0);
  return (
    <Menu name={t("Menu")} className={styles.icon} groups={groups}>
      <Ellipsis size={18} aria-hidden />
    </Menu>
  );
}

/** A command as it stands in the menu. */
function itemOf(name: MessageKey, icon: LucideIcon): MenuItem {
  const Icon = icon;
  const command = COMMANDS.find((one) => one.name === name);
  return {
    id: name,
    name: t(name),
    icon: <Icon size={ICON} aria-hidden />,
    keys: command?.keys,
    run: () => command?.run(),
  };
}
