import { gateway } from './gateway.js'
import { flags } from './flags.js'

export const charge = async (order: Order) => {
  if (!flags.isEnabled('late-fee-v2')) return order
  await gateway.charge(order)
  return order
}
