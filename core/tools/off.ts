/** Where a tool inside the app says that it is off until its user lets it, in its `_meta`. */
export const OFF = "floatbar/off";
/** In a result's `_meta`: the tool itself is broken, and no other arguments would help. */
export const FAULT = "floatbar/fault";
