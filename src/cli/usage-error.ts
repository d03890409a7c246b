/** Wrong usage or an invalid configuration: exit code 2, and the sentence alone on stderr. */
export class UsageError extends Error {}
