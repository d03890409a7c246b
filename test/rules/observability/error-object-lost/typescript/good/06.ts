import { logger } from '@acme/logging'
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error('work failed', error) }
}