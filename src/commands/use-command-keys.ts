import { useEffect } from "react";
import { useApp } from "../stores/app-store.ts";
import { commandOfKey } from "./command.ts";
import { COMMANDS } from "./commands.ts";

/** Lets every command be called by its keys, while no panel is open over the bar. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { panel, vault, openPanel } = useApp.getState();
      if (event.isComposing || event.defaultPrevented || panel !== null || vault?.is_open !== true) return;
      if (event.key === "?" && !isWriting(event.target)) {
        event.preventDefault();
        openPanel("shortcuts");
        return;
      }
      const command = commandOfKey(COMMANDS, event);
      if (!command || command.isPossible?.() === false) return;
      event.preventDefault();
      void command.run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Whether a key would be written there. No first letter of a message is taken for a command. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  );
}
