import { gateway } from './gateway.js'
import { flags } from './flags.js'

const mayCharge = (order: Order) => flags.isEnabled('late-fee') && order.cents > 0

export const charge = async (order: Order) => {
  if (!mayCharge(order)) return order
  await gateway.charge(order)
  return order
}
