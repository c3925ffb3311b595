/** How far a command is, where somebody looks on. @param done from 0 to 1. */
export function tellProgress(what: string, done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${Math.floor(done * 100)} %${done >= 1 ? "\n" : ""}`);
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
