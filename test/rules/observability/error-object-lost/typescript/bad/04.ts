import pino from 'pino'
const logger = pino({ level: 'info', base: { app: 'orders' } })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) {
    logger.error({ msg: 'work failed', attempt: 1, error }) // <- finding
  }
}