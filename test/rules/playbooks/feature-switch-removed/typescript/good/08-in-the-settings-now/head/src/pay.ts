import { gateway } from './gateway.js'
import { settings } from './settings.js'

export const charge = async (order: Order) => {
  if (!settings.lateFee) return order
  await gateway.charge(order)
  return order
}
