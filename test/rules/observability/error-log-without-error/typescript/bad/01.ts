import pino from 'pino'
import { charge } from './charge.js'

const log = pino()

export const pay = async (order: { id: string }): Promise<void> => {
  try {
    await charge(order.id)
  } catch (err) {
    log.error({ orderId: order.id }, 'payment failed') // <- finding
  }
}
