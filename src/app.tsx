import { useEffect } from "react";
import { Bar } from "./bar/bar.tsx";
import { History } from "./history/history.tsx";
import { Memory } from "./memory/memory.tsx";
import { Settings } from "./settings/settings.tsx";
import { useApp } from "./stores/app-store.ts";
import { useChat } from "./stores/chat-store.ts";
import { Tools } from "./tools/tools.tsx";
import { Unlock } from "./vault/unlock.tsx";
import styles from "./app.module.css";

let started = false;

/** The bar, and the panel that is open over it. */
export function App() {
  const { panel, openPanel, isHidden, show, info, settings, layout, vault } = useApp();
  const theme = settings?.theme.value ?? "system";

  useEffect(() => {
    if (started) return;
    started = true;
    useChat.getState().start();
    void useApp.getState().start();
  }, []);

  const isOpen = vault?.is_open ?? null;
  useEffect(() => {
    if (isOpen === true) void useChat.getState().resume();
    if (isOpen === false) useChat.getState().clear();
  }, [isOpen]);

  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  useEffect(() => {
    if (info) document.documentElement.dataset.face = info.face;
  }, [info]);

  const close = () => openPanel(null);
  return (
    <main className={styles.stage} data-grow={layout.grow}>
      {vault?.is_open === false && <Unlock status={vault} />}
      {isHidden ? (
        <button type="button" className={styles.summon} onClick={show}>
          Show FloatBar
        </button>
      ) : (
        vault?.is_open === true && <Bar />
      )}
      {panel === "settings" && <Settings onClose={close} />}
      {panel === "memory" && <Memory onClose={close} />}
      {panel === "tools" && <Tools onClose={close} />}
      {panel === "history" && <History onClose={close} />}
    </main>
  );
}
