/** The app said itself why it does not start (sysexits.h calls it a fault of configuration). */
export const REFUSED = 78;
