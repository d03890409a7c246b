import { logger } from './logger.js'
import { charge } from './charge.js'

export const pay = async (id: string): Promise<void> => {
  try {
    await charge(id)
  } catch (error) {
    logger.error(`payment ${id} failed`)
    throw error
  }
}
