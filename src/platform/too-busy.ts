/** Thrown where so much of the same kind waits that more would only wait in vain. Asked again in a minute, it may be done. */
export class TooBusy extends Error {}
