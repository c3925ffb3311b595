import { GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { isBar } from "../stores/own-window.ts";
import { t } from "../text.ts";
import styles from "./composer.module.css";

const STEP = 16;
const FAR = 128;

/** What the bar is dragged by; the arrow keys move it as well, with Shift further. A browser's page stays where it is. */
export function Grip() {
  const isDesktop = useApp((app) => app.info?.face === "electron");
  if (!isDesktop || !isBar()) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const [dx = 0, dy = 0] = way.map((part) => part * (event.shiftKey ? FAR : STEP));
    void call("window.move", { dx, dy });
  };
  return (
    <button
      type="button"
      aria-label={t("Move the bar")}
      title={t("Move the bar")}
      className={styles.grip}
      onKeyDown={onKeyDown}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  );
}
