import { RateLimitedError } from './request-failure.ts'
import type { Clock } from './clock.ts'

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
 * one write starts at least `gapMs` after the other, as GitHub asks; a single review, which writes three to five times, is not slowed down.
 * The gap is a little more than GitHub's second, because requests do not take equally long to arrive.
 * @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export const burst = { windowMs: 5_000, freeWrites: 5, gapMs: 1_050 } as const

/** Keeps the writes of one installation serial and within the budget. Make one for each installation and share it. */
export interface WritePacer {
  /**
   * @param writer tells the writes of one review from those of another
   * @throws RateLimitedError when the write would have to wait longer than `maxWaitMs`
   */
  run<Result>(what: string, write: () => Promise<Result>, maxWaitMs: number, writer: string): Promise<Result>
  /** No call before this time (milliseconds since 1970): GitHub asked for it. */
  holdUntil(time: number): void
  /** Until when no call may be made (milliseconds since 1970); a time that has passed when GitHub asked for nothing. */
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
  /** When the budget lets one more write through. */
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
      // While it waits, GitHub may ask another call for rest, and another writer may come.
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
