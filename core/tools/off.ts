/** Where a tool inside the app says that it is off until its user lets it, in its `_meta`. */
export const OFF = "floatbar/off";
/** Where a tool inside the app says that it asks before each call, whatever its user allowed for good. */
export const EACH_TIME = "floatbar/each-time";
/** In a result's `_meta`: the tool itself is broken, and no other arguments would help. */
export const FAULT = "floatbar/fault";
/** In a result's `_meta`: what a tool inside the app did to a task, so that it can be taken back. */
export const TASK_CHANGE = "floatbar/task-change";
