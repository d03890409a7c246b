import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { systemClock, type Clock } from '#github/client/clock'
import { RateLimitedError } from '#github/client/request-failure'
import { burst, writeLimits, type WritePacer } from '#github/writing/write-pacer'
import type { Lanes } from '#store/queue/lanes'

/**
 * A write pacer that all processes share for an installation. The turn and the budget are in the database, so that two replicas never write
 * at the same time and together keep the pace of one. A pause that GitHub requested stops all calls of this process immediately, and those
 * of other processes from their next write or job.
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
  /** A turn that is not released expires on its own. */
  const leave = (): Promise<void> =>
    lanes
      .leave(installationId, holder)
      .catch((error: unknown) => log.warn({ err: error, installationId }, 'Could not release a turn to write; it expires'))

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
          log.warn({ err: error, installationId }, 'Could not share a pause requested by GitHub with other processes'),
        )
    },
    heldUntil: () => held,
  }
}
