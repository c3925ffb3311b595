import type { FloatBarApi } from "../core/contract/contract.ts";

declare global {
  interface Window {
    /** Put there by the face: Electron's preload, or the bridge of browser mode. */
    floatbar: FloatBarApi;
  }
}
