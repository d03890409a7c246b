import { gateway } from './gateway.js'
import { flags } from './flags.js'

const mayCharge = () => flags.isEnabled('late-fee') // <- finding

export async function charge(order: Order) {
  if (!mayCharge()) return order
  await gateway.charge(order)
  return order
}
