/** Wrong usage or an invalid configuration: exit code 2, with only the message on stderr. */
export class UsageError extends Error {}
