import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ err: error }, 'work failed') }
}