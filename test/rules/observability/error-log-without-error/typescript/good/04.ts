import { logger } from './logger.js'
import { load, NotFound } from './load.js'

export const show = async (id: string): Promise<unknown> => {
  try {
    return await load(id)
  } catch (error) {
    if (error instanceof NotFound) {
      logger.warn(`order ${id} does not exist`)
      return undefined
    }
    logger.error({ err: error }, 'loading failed')
    throw error
  }
}
