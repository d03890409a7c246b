const environments: ReadonlySet<string> = new Set(['os#environ', 'os#getenv', 'global#process.env'])

/** Whether a name, as an origin, is that of the variables of the process. */
export const isEnvironment = (name: string): boolean => environments.has(name)
