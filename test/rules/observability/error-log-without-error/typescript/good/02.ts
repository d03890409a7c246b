import { logger } from './logger.js'
import { charge } from './charge.js'

export const pay = async (id: string): Promise<void> => {
  try {
    await charge(id)
  } catch (e) {
    const reason = e instanceof Error ? e.message : String(e)
    logger.error(`payment ${id} failed: ${reason}`)
  }
}
