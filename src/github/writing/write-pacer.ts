import { RateLimitedError } from '../client/request-failure.ts'
import type { Clock } from '../client/clock.ts'

/**
 * GitHub's limits for content creation: 80 a minute, 500 an hour.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const writeLimits: readonly { readonly writes: number; readonly perMs: number }[] = [
  { writes: 80, perMs: 60_000 },
  { writes: 500, perMs: 3_600_000 },
]

/**
 * Writes of an installation form a burst when, within `windowMs`, more than one writer writes or one writes `freeWrites` times. In a burst,
 * writes start at least `gapMs` apart, as GitHub recommends. A single review, which writes three to five times, is not slowed down. The gap
 * is slightly longer than GitHub's second, because the latency of requests varies.
 * @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export const burst = { windowMs: 5_000, freeWrites: 5, gapMs: 1_050 } as const

/** Serialises the writes of one installation and keeps them within the budget. Create one per installation and share it. */
export interface WritePacer {
  /**
   * @param writer identifies the writes of one review
   * @throws RateLimitedError when the write would have to wait longer than `maxWaitMs`
   */
  run<Result>(what: string, write: () => Promise<Result>, maxWaitMs: number, writer: string): Promise<Result>
  /** Blocks all calls until this time (milliseconds since 1970), because GitHub asked for a pause. */
  holdUntil(time: number): void
  /** The end of the current pause (milliseconds since 1970); a time in the past when there is none. */
  heldUntil(): number
}

export const createWritePacer = (clock: Clock): WritePacer => {
  const written: { readonly time: number; readonly writer: string }[] = []
  const waiting: string[] = []
  let held = 0
  let last: Promise<unknown> = Promise.resolve()

  const inBurst = (now: number, writer: string): boolean => {
    const recent = written.filter(({ time }) => time > now - burst.windowMs)
    return recent.length >= burst.freeWrites || [...recent.map((write) => write.writer), ...waiting].some((other) => other !== writer)
  }
  /** When the budget allows the next write. */
  const nextSlot = (now: number, writer: string): number =>
    Math.max(
      now,
      held,
      ...(inBurst(now, writer) ? [(written.at(-1)?.time ?? 0) + burst.gapMs] : []),
      ...writeLimits.map(({ writes, perMs }) => (written.at(-writes)?.time ?? -perMs) + perMs),
    )

  const turn = async (what: string, maxWaitMs: number, writer: string): Promise<void> => {
    const began = clock.now()
    for (;;) {
      const now = clock.now()
      const slot = nextSlot(now, writer)
      if (slot <= now) break
      if (slot - began > maxWaitMs) throw new RateLimitedError(what, slot, undefined)
      // While this write waits, GitHub may ask for a pause, and another writer may arrive.
      await clock.sleep(slot - now)
    }
    written.push({ time: clock.now(), writer })
    while (written.length > 500) written.shift()
  }

  return {
    run: (what, write, maxWaitMs, writer) => {
      waiting.push(writer)
      const mine = last.then(async () => {
        waiting.splice(waiting.indexOf(writer), 1)
        await turn(what, maxWaitMs, writer)
        return write()
      })
      last = mine.catch(() => undefined)
      return mine
    },
    holdUntil: (time) => {
      held = Math.max(held, time)
    },
    heldUntil: () => held,
  }
}
