import { gateway } from './gateway.js'

export const charge = async (order: Order) => {
  if (process.env.LATE_FEE_ENABLED !== 'true') return order
  await gateway.charge(order)
  return order
}
