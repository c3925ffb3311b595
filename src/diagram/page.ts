/** What runs in the page in which diagrams are drawn: it is given text, and gives back pictures. */
import mermaid from "mermaid";
import { type DrawDiagram, type Look, MAX_DIAGRAM } from "./look.ts";

/** How many lines may connect the parts of a diagram. */
const MAX_EDGES = 300;
/** What a diagram may not say of itself. */
const SECURE = [
  "secure",
  "securityLevel",
  "startOnLoad",
  "maxTextSize",
  "maxEdges",
  "suppressErrorRendering",
  "theme",
  "themeVariables",
  "themeCSS",
  "darkMode",
  "fontFamily",
  "altFontFamily",
  "htmlLabels",
];

let drawn = 0;

const draw: DrawDiagram = async (source, look) => {
  mermaid.initialize({
    maxTextSize: MAX_DIAGRAM,
    maxEdges: MAX_EDGES,
    startOnLoad: false,
    securityLevel: "strict",
    secure: SECURE,
    suppressErrorRendering: true,
    htmlLabels: false,
    theme: "base",
    themeVariables: variablesOf(look),
    fontFamily: look.font,
  });
  drawn += 1;
  const { svg } = await mermaid.render(`diagram-${drawn}`, source);
  return standingAlone(svg);
};

window.drawDiagram = draw;

/** Mermaid's own names for the colours of the interface; it makes the others from these. */
function variablesOf({ colours, isDark, font }: Look): Record<string, string | boolean> {
  const { surface, raised, text, muted, edge, accent, weak } = colours;
  const slices = [weak, accent, edge, surface];
  const numbered = (name: string, first: number, list: readonly string[]) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${name}${first + at}`, list[at % list.length] ?? weak]));
  return {
    darkMode: isDark,
    fontFamily: font,
    fontSize: "14px",
    useGradient: false,
    dropShadow: "none",
    background: raised,
    primaryColor: surface,
    primaryTextColor: text,
    primaryBorderColor: edge,
    secondaryColor: weak,
    secondaryTextColor: text,
    secondaryBorderColor: accent,
    tertiaryColor: raised,
    tertiaryTextColor: text,
    tertiaryBorderColor: edge,
    lineColor: muted,
    textColor: text,
    titleColor: text,
    noteBkgColor: weak,
    noteTextColor: text,
    noteBorderColor: accent,
    edgeLabelBackground: raised,
    pieStrokeColor: edge,
    pieOuterStrokeColor: edge,
    pieStrokeWidth: "1px",
    pieOuterStrokeWidth: "1px",
    ...numbered("pie", 1, slices),
    ...numbered("cScale", 0, [weak, surface]),
    ...numbered("cScaleLabel", 0, [text]),
    ...numbered("cScaleInv", 0, [edge]),
    ...numbered("cScalePeer", 0, [edge]),
  };
}

/** A picture that is whole in itself and as large as what is in it, whatever is around it. */
function standingAlone(markup: string): string {
  const holder = document.createElement("template");
  holder.innerHTML = markup;
  const svg = holder.content.firstElementChild;
  if (!(svg instanceof SVGSVGElement)) throw new Error("Nothing was drawn.");
  const { width, height } = svg.viewBox.baseVal;
  svg.removeAttribute("style");
  svg.setAttribute("width", String(Math.ceil(width)));
  svg.setAttribute("height", String(Math.ceil(height)));
  return new XMLSerializer().serializeToString(svg);
}
