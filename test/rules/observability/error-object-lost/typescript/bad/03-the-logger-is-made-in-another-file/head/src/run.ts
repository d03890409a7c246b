import logger from './logger.js'
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (e) {
    logger.error({ error: e }, 'work failed') // <- finding
  }
}
