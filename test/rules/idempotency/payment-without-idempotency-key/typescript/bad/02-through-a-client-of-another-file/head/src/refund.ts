import { stripe } from './stripe.js'
export const refundPart = (charge: string, amount: number) =>
  stripe.refunds.create({ charge, amount }) // <- finding
