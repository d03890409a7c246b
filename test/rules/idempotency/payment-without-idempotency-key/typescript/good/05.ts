import Stripe from 'stripe'
const stripe = new Stripe('key')
export const start = (amount: number) => stripe.paymentIntents.create({ amount, currency: 'eur' })