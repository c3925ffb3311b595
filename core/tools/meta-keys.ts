/** Where a tool inside the app says that it is off until its user lets it, in its `_meta`. */
export const OFF = "floatbar/off";
/** Where a tool inside the app says that it asks before each call, whatever its user allowed for good. */
export const EACH_TIME = "floatbar/each-time";
/** Where a tool inside the app says that what it changes can be taken back with the answer that it was called for. */
export const TAKEN_BACK = "floatbar/taken-back";
/** Where a tool inside the app names the parameter that it keeps, to be told to models later. */
export const KEEPS = "floatbar/keeps";
/** In a result's `_meta`: the tool itself is broken, and no other arguments would help. */
export const FAULT = "floatbar/fault";
/** In a result's `_meta`: what people are told of the error, as a phrase. */
export const SAID = "floatbar/said";
/** In the `_meta` of a result, or of a call: words of others are among it, or among what the model was given that calls. */
export const OUTSIDE = "floatbar/outside";
/** In a call's `_meta`: the stream in whose journal a tool inside the app writes down what it does to a task, so that it can be taken back. */
export const UNDO_IN = "floatbar/undo-in";
/** Where a call says in which chat it is made, whose project decides what may be known. */
export const CHAT = "floatbar/chat";
