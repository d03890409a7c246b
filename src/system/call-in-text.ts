/** A call in a text: a safeguard that is called is stored as `log.error()`, which would read as a call without arguments. */
export const callInText = (by: string): string => by.replace(/\(\)$/, '(…)')
