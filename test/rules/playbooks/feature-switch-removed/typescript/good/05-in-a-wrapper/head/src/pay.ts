import { gateway } from './gateway.js'
import { switched } from './switched.js'

export const charge = switched('late-fee', async (order: Order) => {
  await gateway.charge(order)
  return order
})
