import winston from 'winston'
const logger = winston.createLogger({ format: winston.format.errors({ stack: true }) })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error('work failed', error) }
}