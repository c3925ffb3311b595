import { Loadable } from "../markdown/use-loaded.ts";
import styles from "./diagram.module.css";
import type { DrawDiagram } from "./look.ts";

/**
 * What draws diagrams, in a page of its own inside of this one, where nobody sees it. It is loaded when the first diagram is asked
 * for: it is larger than all the rest of the interface.
 */
export const DIAGRAMS = new Loadable<DrawDiagram>(async () => {
  const frame = document.createElement("iframe");
  frame.src = "./diagram.html";
  frame.className = styles.frame ?? "";
  frame.title = "Mermaid";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const draw = frame.contentWindow?.drawDiagram;
  if (draw) return draw;
  frame.remove();
  throw new Error("What draws diagrams was not loaded.");
});
