import { createLogger } from '#app/operations/logger'

type Line = Readonly<Record<string, unknown>>

/** Even on a slow machine the App needs much less. */
const patienceMs = 120_000

/** A log that resolves promises when a line is written. */
export const createListeningLog = () => {
  const listeners = new Set<(line: Line) => void>()
  const write = (text: string): void => {
    const line = JSON.parse(text) as Line
    for (const listener of listeners) listener(line)
  }
  return {
    log: createLogger('info', { write }),
    /** Runs `begin`, and resolves with the first wanted line after it. */
    async afterwards(isWanted: (line: Line) => boolean, begin: () => Promise<unknown>): Promise<void> {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const listener = (line: Line): void => {
        if (isWanted(line)) resolve()
      }
      listeners.add(listener)
      const timer = setTimeout(() => reject(new Error('The App did not finish in time.')), patienceMs)
      try {
        await begin()
        await promise
      } finally {
        clearTimeout(timer)
        listeners.delete(listener)
      }
    },
  }
}
