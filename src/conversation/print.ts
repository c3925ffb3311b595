import styles from "./print.module.css";

/**
 * Prints a page by the browser's own dialog, where it can be kept as a PDF. It stands in a page of its own inside of this one, which
 * allows its styles, while that is open.
 */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.src = "./print.html";
  frame.className = styles.frame ?? "";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument: page, contentWindow: window } = frame;
  if (!page || !window) return;
  const whole = new DOMParser().parseFromString(html, "text/html");
  page.replaceChild(page.adoptNode(whole.documentElement), page.documentElement);
  // Its own title is what the file is called.
  window.addEventListener("afterprint", () => frame.remove(), { once: true });
  window.focus();
  window.print();
}
