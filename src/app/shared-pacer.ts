import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { systemClock, type Clock } from '#github/clock'
import { RateLimitedError } from '#github/request-failure'
import { burst, writeLimits, type WritePacer } from '#github/write-pacer'
import type { Lanes } from '#store/lanes'

/**
 * The write pacer of an installation that all processes share: the turn and the budget are in the database, so that two replicas never write
 * at once, and together keep the pace of one. A rest that GitHub asked for holds every call of this process at once, and those of the others
 * from their next write or job on.
 */
export const createSharedPacer = (
  lanes: Lanes,
  installationId: number,
  log: Pick<Logger, 'warn'>,
  clock: Clock = systemClock,
): WritePacer => {
  const holder = randomUUID()
  const waiting: string[] = []
  let held = 0
  let last: Promise<unknown> = Promise.resolve()

  const enter = async (what: string, maxWaitMs: number, writer: string): Promise<void> => {
    const began = clock.now()
    for (;;) {
      const now = clock.now()
      const othersWait = waiting.some((other) => other !== writer)
      const wait = held > now ? held - now : await lanes.enter(installationId, holder, writeLimits, { ...burst, writer, othersWait })
      if (wait === undefined) return
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
    run: (what, write, maxWaitMs, writer) => {
      waiting.push(writer)
      const mine = last.then(async () => {
        waiting.splice(waiting.indexOf(writer), 1)
        await enter(what, maxWaitMs, writer)
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
      if (time <= held) return
      held = time
      lanes
        .hold(installationId, time)
        .catch((error: unknown) =>
          log.warn({ err: error, installationId }, 'That GitHub asked for rest could not be told to other processes'),
        )
    },
    heldUntil: () => held,
  }
}
