import { RateLimitedError } from './request-failure.ts'
import type { Clock } from './clock.ts'

/**
 * At most so many writes in so much time: free for a single review, a second apart in a burst, and within GitHub's limits for content
 * creation (80 a minute, 500 an hour).
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const writeLimits: readonly { readonly writes: number; readonly perMs: number }[] = [
  { writes: 5, perMs: 5_000 },
  { writes: 80, perMs: 60_000 },
  { writes: 500, perMs: 3_600_000 },
]

/** Keeps the writes of one installation serial and within the budget. Make one for each installation and share it. */
export interface WritePacer {
  /** @throws RateLimitedError when the write would have to wait longer than `maxWaitMs` */
  run<Result>(what: string, write: () => Promise<Result>, maxWaitMs: number): Promise<Result>
  /** No write before this time (milliseconds since 1970): GitHub asked for it. */
  holdUntil(time: number): void
}

export const createWritePacer = (clock: Clock): WritePacer => {
  const written: number[] = []
  let held = 0
  let last: Promise<unknown> = Promise.resolve()

  /** When the budget lets one more write through. */
  const nextSlot = (now: number): number =>
    Math.max(
      now,
      held,
      ...writeLimits.map(({ writes, perMs }) => {
        const first = written.at(-writes)
        return first === undefined ? 0 : first + perMs
      }),
    )

  const turn = async (what: string, maxWaitMs: number): Promise<void> => {
    const now = clock.now()
    const slot = nextSlot(now)
    if (slot - now > maxWaitMs) throw new RateLimitedError(what, slot, undefined)
    if (slot > now) await clock.sleep(slot - now)
    written.push(Math.max(slot, clock.now()))
    while (written.length > 500) written.shift()
  }

  return {
    run: (what, write, maxWaitMs) => {
      const mine = last.then(async () => {
        await turn(what, maxWaitMs)
        return write()
      })
      last = mine.catch(() => undefined)
      return mine
    },
    holdUntil: (time) => {
      held = Math.max(held, time)
    },
  }
}
