import { app } from "electron";
import type { CallOutput, ParsedInput, WindowCallName } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { clientEnvironment } from "../core/settings/data-dir.ts";
import { clientProgram, commandLine } from "./own-program.ts";
import type { BarWindow } from "./bar-window.ts";
import type { ChatWindows } from "./chat-windows.ts";
import { captureDisplay } from "./capture.ts";
import { chooseFolder } from "./choose-folder.ts";
import { checkComputer } from "./check.ts";
import { layoutKeys } from "./layout-keys.ts";
import { openFile } from "./open-file.ts";
import { pdfOf } from "./pdf.ts";
import type { PresetKeys } from "./preset-keys.ts";
import type { Selection } from "./selection.ts";
import type { Shortcut } from "./shortcut.ts";
import type { System } from "./system.ts";
import type { Updates } from "./updates.ts";

const OK = { ok: true } as const;

export interface WindowParts {
  core: Core;
  window: BarWindow;
  chats: ChatWindows;
  shortcut: Shortcut;
  presetKeys: PresetKeys;
  selection: Selection;
  updates: Updates;
  env: NodeJS.ProcessEnv;
  system: System;
  /** Where everything is kept. */
  folder: string;
}

export type WindowHandlers = {
  [Name in WindowCallName]: (input: ParsedInput<Name>) => Promise<CallOutput<Name>>;
};

/** The calls that only a window can answer. */
export function createWindowHandlers({
  core,
  window,
  chats,
  shortcut,
  presetKeys,
  selection,
  updates,
  env,
  system,
  folder,
}: WindowParts): WindowHandlers {
  const done = (work: () => void) => async () => {
    work();
    return OK;
  };
  return {
    "window.ready": done(() => window.events.heard()),
    "window.hide": done(() => window.hide()),
    "window.popOut": async ({ session_id }) => {
      await chats.open(session_id);
      return OK;
    },
    "window.resize": async ({ height }) => {
      window.resize(height);
      return OK;
    },
    "window.move": async ({ dx, dy }) => {
      window.moveBy(dx, dy);
      return OK;
    },
    "window.place": async ({ at }) => {
      if (at === "start") window.moveToStart();
      else window.moveToNextDisplay();
      return OK;
    },
    "window.busy": async ({ busy }) => {
      window.isBusy = busy;
      return OK;
    },
    "window.quit": done(() => app.quit()),
    "window.shortcut": async () => ({
      ...shortcut.view,
      layout_keys: await layoutKeys(env, system),
      platform: system.platform,
      session: system.platform === "linux" ? (env.XDG_SESSION_TYPE ?? null) : null,
      desktop: system.platform === "linux" ? (env.XDG_CURRENT_DESKTOP ?? null) : null,
      command: `${commandLine(env)} --toggle`,
    }),
    "window.presetKeys": async () => presetKeys.view,
    "window.client": async () => ({ ...clientProgram(env), env: clientEnvironment(env) }),
    "window.check": async () => ({ text: await checkComputer({ folder, env, system }) }),
    "window.selection": async () => ({ text: selection.take() }),
    "window.insert": async ({ text, how }) => {
      window.hide();
      try {
        await selection.putBack(text, how);
      } catch (error) {
        window.show();
        throw error;
      }
      return OK;
    },
    "window.chooseFolder": async () => ({ path: await chooseFolder() }),
    "window.openFile": async (asked) => {
      await openFile(core, asked);
      return OK;
    },
    "window.pdf": async ({ html }) => ({ pdf: (await pdfOf(html)).toString("base64") }),
    "window.capture": async () => ({ png: await window.withoutBar(() => captureDisplay(window.display)) }),
    "window.update": done(() => {
      if (updates.isInstallable) window.letGo();
      updates.install();
    }),
  };
}
