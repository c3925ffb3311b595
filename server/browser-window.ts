import { existsSync } from "node:fs";
import { join } from "node:path";
import { appRoot } from "../core/base/app-root.ts";
import { FloatBarError } from "../core/base/errors.ts";
import type { CallOutput, ParsedInput, WindowCallName } from "../core/contract/contract.ts";
import { commonFindings, findingsText } from "../core/doctor/machine.ts";
import { clientEnvironment } from "../core/settings/data-dir.ts";
import { version } from "./version.ts";

export type WindowHandlers = { [Name in WindowCallName]: (input: ParsedInput<Name>) => Promise<CallOutput<Name>> };

const OK = { ok: true } as const;

function notHere(what: string): never {
  throw new FloatBarError("not_here", `${what} only in the desktop app.`);
}

/** What a page in a browser can answer of a window's calls: it has none to hide or to move, and does itself what it can. */
export function browserWindow(folder: string, env: NodeJS.ProcessEnv): WindowHandlers {
  return {
    "window.ready": async () => OK,
    "window.hide": async () => OK,
    "window.popOut": async () => notHere("Another window is opened"),
    "window.resize": async () => OK,
    "window.move": async () => OK,
    "window.place": async () => OK,
    "window.busy": async () => OK,
    "window.quit": async () => notHere("FloatBar can be quit from here"),
    "window.shortcut": async () => ({
      accelerator: "",
      is_registered: false,
      layout_keys: [],
      platform: "browser",
      session: null,
      desktop: null,
      command: null,
    }),
    "window.presetKeys": async () => ({ keys: [] }),
    "window.client": async () => ({
      command: ownNode(),
      args: [join(appRoot(), "bin", "floatbar-mcp.js")],
      env: clientEnvironment(env),
    }),
    "window.check": async () => ({
      text: findingsText(
        `FloatBar ${version} in a browser, Node.js ${process.versions.node}`,
        await commonFindings(folder, env),
      ),
    }),
    "window.selection": async () => ({ text: "" }),
    "window.insert": async () => notHere("Text is put into other programs"),
    "window.chooseFolder": async () => notHere("A folder can be chosen from a list"),
    "window.openFile": async () => notHere("A file of a folder is opened"),
    "window.pdf": async () => notHere("A PDF is made"),
    "window.capture": async () => notHere("The screen is read"),
    "window.update": async () => notHere("Updates are installed"),
  };
}

/** The Node.js that runs this: a client's own PATH may have none. */
function ownNode(): string {
  return existsSync(process.execPath) ? process.execPath : "node";
}
