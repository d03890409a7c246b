import { names } from '#models/names'

/** Whether a key in a store is a lock, by its own name or that of the function around, and no record of what happened. */
export const namesLock = (key: string, within: string): boolean =>
  !names.eventKeys.has(key) && (names.lockKeys.has(key) || names.lockKeys.has(within))
