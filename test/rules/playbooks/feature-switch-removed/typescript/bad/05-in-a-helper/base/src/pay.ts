import { gateway } from './gateway.js'
import { flags } from './flags.js'

const mayCharge = () => flags.isEnabled('late-fee')

export async function charge(order: Order) {
  if (!mayCharge()) return order // <- finding
  await gateway.charge(order)
  return order
}
