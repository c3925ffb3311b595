/** What the text of a diagram may be long: what takes longer than a moment to draw is not begun. */
export const MAX_DIAGRAM = 20_000;

/** The colours of the interface that a diagram is drawn in, each as CSS computes it. */
export type Colours = Record<"surface" | "raised" | "text" | "muted" | "edge" | "accent" | "weak", string>;

/** How a diagram is to look. */
export interface Look {
  colours: Colours;
  isDark: boolean;
  font: string;
}

/** Draws the text of a diagram as SVG. What it throws says in its message what is wrong with the text. */
export type DrawDiagram = (source: string, look: Look) => Promise<string>;

declare global {
  interface Window {
    /** In the page in which diagrams are drawn, and there alone. */
    drawDiagram?: DrawDiagram;
  }
}

const TOKENS: Colours = {
  surface: "--surface",
  raised: "--raised",
  text: "--text",
  muted: "--muted",
  edge: "--edge",
  accent: "--accent",
  weak: "--accent-weak",
};

/** How the interface looks now. */
export function lookOfNow(): Look {
  const probe = document.createElement("span");
  document.body.append(probe);
  const computed = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = { ...TOKENS };
  for (const name of Object.keys(TOKENS) as (keyof Colours)[]) colours[name] = computed(TOKENS[name]);
  probe.remove();
  const [red = 255, green = 255, blue = 255] = (colours.surface.match(/\d+/g) ?? []).map(Number);
  return { colours, isDark: red + green + blue < 384, font: getComputedStyle(document.body).fontFamily };
}

/** Calls back whenever the interface looks otherwise. @returns what ends that */
export function onOtherLook(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}
