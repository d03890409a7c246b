import Stripe from 'stripe'
const stripe = new Stripe('key')
export const charge = (amount: number, customer: string) =>
  stripe.charges.create({ amount, currency: 'eur', customer }) // <- finding