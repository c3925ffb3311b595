import { AtSign, ChevronDown } from "lucide-react";
import { PresetIcon } from "../presets/icons.tsx";
import { usePreset } from "../presets/use-preset.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { usePresets } from "../stores/preset-store.ts";
import { t } from "../text.ts";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import styles from "./composer.module.css";

/** The preset that the chat in view is asked with: a sign as long as there is none. */
export function PresetPicker() {
  const presets = usePresets((state) => state.presets);
  const chosen = usePreset();
  const openPanel = useApp((app) => app.openPanel);
  const choose = (id: string | null) => {
    void useChat.getState().askWith(id);
    useChat.getState().focusComposer();
  };
  const items: MenuItem[] = presets.map(({ id, name, icon }) => ({
    id,
    name,
    icon: <PresetIcon icon={icon} />,
    isChosen: id === chosen?.id,
    run: () => choose(id),
  }));
  const none = { id: "none", name: t("No preset"), isChosen: !chosen, run: () => choose(null) };
  const manage = { id: "presets", name: t("Write and change presets…"), run: () => openPanel("presets") };
  return (
    <Menu
      name={t("Preset")}
      title={chosen ? t("Preset: {{name}}", { name: chosen.name }) : t("No preset")}
      className={chosen ? styles.chip : styles.icon}
      groups={[...(items.length > 0 ? [{ items: [none, ...items] }] : []), { items: [manage] }]}
    >
      {chosen ? (
        <>
          <PresetIcon icon={chosen.icon} size={14} />
          <span className={styles.model} data-shown={chosen.name} />
          <ChevronDown size={14} aria-hidden />
        </>
      ) : (
        <AtSign size={16} aria-hidden />
      )}
    </Menu>
  );
}
