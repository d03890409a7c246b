import { gateway } from './gateway.js'

export const charge = async (order: Order) => {
  await gateway.charge(order)
  return order
}
