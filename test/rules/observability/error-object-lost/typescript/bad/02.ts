import pino from 'pino'
const logger = pino({ level: 'info' })
export const run = (work: Promise<void>) => work.catch((err) => {
  logger.warn({ error: 1, cause: err }, 'will try again') // <- finding
})