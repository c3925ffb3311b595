/** How a connection ends on which nothing was answered. */
const RESET = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

/**
 * Whether a connection ended before anything was answered on it, as one does that was kept from an earlier request and that the
 * server let go of in the same moment.
 */
export function isReset(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && RESET.has(String(cause.code))) return true;
  }
  return false;
}
