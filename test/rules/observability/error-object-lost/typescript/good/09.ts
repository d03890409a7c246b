import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error: error instanceof Error ? error.message : String(error) }, 'work failed') }
}