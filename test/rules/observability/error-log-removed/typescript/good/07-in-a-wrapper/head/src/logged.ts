import { logger } from './store.js'
export const logged = async (name: string, work: () => Promise<void>) => {
  try {
    await work()
  } catch (error) {
    logger.error({ error, name }, 'failed')
  }
}
