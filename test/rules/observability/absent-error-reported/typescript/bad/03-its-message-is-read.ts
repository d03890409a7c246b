import { logger } from './logger'
import { queue } from './queue'

export function take(done: (job?: string) => void) {
  queue.pop((err: Error | null, job?: string) => {
    if (err !== null) {
      logger.error({ err }, 'pop failed')
      return done()
    }
    if (job === undefined) {
      logger.warn(`nothing to take: ${err.message}`) // <- finding
      return done()
    }
    done(job)
  })
}
