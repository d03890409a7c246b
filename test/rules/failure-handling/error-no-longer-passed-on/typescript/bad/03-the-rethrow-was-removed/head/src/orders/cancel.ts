import { logger } from '../logger'
import { db } from '../db'

export async function cancelOrder(id: string) {
  try {
    await db.order.update({ where: { id }, data: { state: 'cancelled' } })
  } catch (error) {
    logger.error({ error, id }, 'cancel failed') // <- finding
  }
}
