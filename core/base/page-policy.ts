/**
 * The content security policy of the interface's page: it loads nothing but its own files.
 *
 * @param connects whether it talks to its core over the network (browser mode) or not at all (Electron's preload).
 */
export function pagePolicy({ connects }: { connects: boolean }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ...(connects ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
