import { gateway } from './gateway.js'
import { isOn } from './flags.js'

export const charge = async (order: Order) => {
  const charges = await isOn('late-fee') // <- finding
  if (charges) {
    await gateway.charge(order)
  }
  return order
}
