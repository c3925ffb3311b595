/** The app said itself why it does not start (sysexits.h calls it a fault of configuration). */
export const REFUSED = 78;
/** The vault was locked, and what started the app from source is to start it again so. */
export const LOCKED = 75;
/** The same, while the bar was in sight. */
export const LOCKED_IN_SIGHT = 76;
/** Somebody started the app while it ended, and what started it from source is to start it again. */
export const AGAIN = 77;
