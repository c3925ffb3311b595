/** What a test needs to go on. @throws Error where it is not there. */
export function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("The test needs something that is not there.");
  return value;
}
