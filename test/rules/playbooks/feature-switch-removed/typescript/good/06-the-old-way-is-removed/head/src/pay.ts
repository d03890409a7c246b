import { gateway } from './gateway.js'

export const charge = async (order: Order) => gateway.charge(order)
