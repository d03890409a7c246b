import Stripe from 'stripe'
const stripe = new Stripe('key')
export const passOn = (charge: string, amount: number, destination: string) =>
  stripe.transfers.create({ amount, currency: 'eur', destination, source_transaction: charge })
