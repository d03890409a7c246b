import { gateway } from './gateway.js'

export async function charge(order: Order) {
  await gateway.charge(order)
  return order
}
