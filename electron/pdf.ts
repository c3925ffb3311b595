import { app, BrowserWindow } from "electron";
import { FloatBarError } from "../core/base/errors.ts";
import { phrase } from "../core/base/phrases.ts";
import { APP_ORIGIN } from "./app-scheme.ts";

/** Countries whose printers hold Letter; everywhere else they hold A4. */
const WITH_LETTER: ReadonlySet<string> = new Set(["US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "PR"]);

/**
 * A page as a PDF, by Chromium's own printing, in a window that nobody sees and that fetches nothing.
 *
 * @param html of the whole page; scripts in it do not run.
 * @throws FloatBarError `no_pdf`
 */
export async function pdfOf(html: string): Promise<Buffer> {
  const window = new BrowserWindow({
    width: 800,
    height: 1100,
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
  });
  try {
    await window.loadURL(`${APP_ORIGIN}/print.html`);
    await window.webContents.executeJavaScript(putIn(html));
    const pageSize = WITH_LETTER.has(app.getLocaleCountryCode()) ? "Letter" : "A4";
    return await window.webContents.printToPDF({ pageSize, printBackground: true, generateTaggedPDF: true });
  } catch (error) {
    throw new FloatBarError("no_pdf", phrase("export.no_pdf"), { cause: error });
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

/** What puts a page in the place of an empty one: scripts in it are not run so, and the empty one's policy lets it fetch nothing. */
function putIn(html: string): string {
  const parsed = `new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html").documentElement`;
  return `document.replaceChild(document.adoptNode(${parsed}), document.documentElement); null`;
}
