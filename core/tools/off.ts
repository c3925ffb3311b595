/** Where a tool inside the app says that it is off until its user lets it, in its `_meta`. */
export const OFF = "floatbar/off";
