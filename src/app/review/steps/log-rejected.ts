import type { Logger } from 'pino'

/** @param problems sentences about what GitHub rejected */
export const logRejected = (problems: readonly string[], log: Logger): void => {
  if (problems.length > 0) log.warn({ problems }, 'GitHub rejected part of the result')
}
