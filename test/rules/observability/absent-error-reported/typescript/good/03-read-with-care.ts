import { logger } from './logger'
import { queue } from './queue'

export function take(done: (job?: string) => void) {
  queue.pop((err: Error | null, job?: string) => {
    if (err) return done()
    if (job === undefined) logger.warn(`nothing to take: ${err?.message ?? 'empty'}`)
    done(job)
  })
}
