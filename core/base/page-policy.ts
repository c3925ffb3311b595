/** The page in which diagrams are drawn, beside the interface's own. */
const DIAGRAM_PAGE = "/diagram.html";
/** The page that a chat is printed in. */
const PRINT_PAGE = "/print.html";

/**
 * The content security policy of a file of the interface, by its path.
 *
 * @param connects whether the interface talks to its core over the network (browser mode) or not at all (Electron's preload).
 */
export function policyFor(path: string, { connects }: { connects: boolean }): string {
  if (path === PRINT_PAGE) return PRINT_POLICY;
  return path === DIAGRAM_PAGE ? DIAGRAM_POLICY : pagePolicy(connects);
}

/** The interface's page loads nothing but its own files. */
function pagePolicy(connects: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'self'",
    ...(connects ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Mermaid measures a diagram with styles that it writes into it, which the interface's own page does not allow. The page that it is
 * drawn in allows them and nothing else: it loads no image, no font, and connects to nobody.
 */
const DIAGRAM_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** A chat on paper has styles of its own and the pictures that stand in it; it runs nothing and fetches nothing. */
const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");
