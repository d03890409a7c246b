import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { systemClock, type Clock } from '#github/clock'
import { RateLimitedError } from '#github/request-failure'
import { writeLimits, type WritePacer } from '#github/write-pacer'
import type { Lanes } from '#store/lanes'

/**
 * The write pacer of an installation that all processes share: the turn and the budget lie in the database, so that two replicas never write
 * at once, and never more than one of them alone may.
 */
export const createSharedPacer = (
  lanes: Lanes,
  installationId: number,
  log: Pick<Logger, 'warn'>,
  clock: Clock = systemClock,
): WritePacer => {
  const holder = randomUUID()
  let last: Promise<unknown> = Promise.resolve()

  const enter = async (what: string, maxWaitMs: number): Promise<void> => {
    const began = clock.now()
    for (;;) {
      const wait = await lanes.enter(installationId, holder, writeLimits)
      if (wait === undefined) return
      const now = clock.now()
      if (now - began + wait > maxWaitMs) throw new RateLimitedError(what, now + wait, undefined)
      await clock.sleep(wait)
    }
  }
  /** A turn that was not given back ends by itself. */
  const leave = (): Promise<void> =>
    lanes
      .leave(installationId, holder)
      .catch((error: unknown) => log.warn({ err: error, installationId }, 'A turn to write was not given back'))

  return {
    run: (what, write, maxWaitMs) => {
      const mine = last.then(async () => {
        await enter(what, maxWaitMs)
        try {
          return await write()
        } finally {
          await leave()
        }
      })
      last = mine.catch(() => undefined)
      return mine
    },
    holdUntil: (time) => {
      lanes
        .hold(installationId, time)
        .catch((error: unknown) =>
          log.warn({ err: error, installationId }, 'That GitHub asked for rest could not be told to other processes'),
        )
    },
  }
}
