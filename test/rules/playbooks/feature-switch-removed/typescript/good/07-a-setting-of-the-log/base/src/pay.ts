import { gateway } from './gateway.js'

export const charge = async (order: Order) => {
  if (process.env.DEBUG_LOG_ENABLED === 'true') {
    await gateway.print(order)
  }
  return order
}
