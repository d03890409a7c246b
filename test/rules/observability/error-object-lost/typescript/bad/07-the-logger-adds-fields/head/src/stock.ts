import { log } from './log.js'
import { warehouse } from './warehouse.js'

export const hold = async (sku: string) => {
  try {
    await warehouse.hold(sku)
  } catch (error) {
    log.error('could not hold stock', error) // <- finding
    throw error
  }
}
