import pino from 'pino'
import { options } from './options.js'
const logger = pino(options)
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error }, 'work failed') }
}