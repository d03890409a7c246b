import { logger } from './logger.js'

export const run = (work: Promise<void>) =>
  work.catch((error) => {
    logger.fatal({ error }, 'work failed') // <- finding
  })
