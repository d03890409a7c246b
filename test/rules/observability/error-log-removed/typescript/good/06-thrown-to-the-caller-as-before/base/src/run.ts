import 'express'
import { logger } from './logger.js'
export const run = async (job: { id: string }, next: (job: unknown) => Promise<unknown>) => {
  try {
    return await next(job)
  } catch (error) {
    logger.error({ error, job: job.id }, 'job failed')
    throw error
  }
}
