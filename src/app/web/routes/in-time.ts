import type { Logger } from 'pino'

/** Time limit for data from GitHub (code, budgets): after it, a page is shown without that data. */
const patienceMs = 6_000

/** The result of a task, or undefined, with a line in the log, when it fails or takes too long. */
export const inTime = async <Value>(task: Promise<Value>, log: Logger, what: string): Promise<Value | undefined> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs)
  try {
    return await Promise.race([task, promise])
  } catch (error) {
    log.warn({ err: error }, what)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
