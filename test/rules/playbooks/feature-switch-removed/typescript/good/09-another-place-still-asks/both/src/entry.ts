import { flags } from './flags.js'
import { charge } from './pay.js'

export const run = async (order: Order) => {
  if (flags.isEnabled('late-fee')) await charge(order)
}
