import Stripe from 'stripe'
const stripe = new Stripe('key')
export const start = (amount: number, confirm: boolean) => stripe.paymentIntents.create({ amount, currency: 'eur', confirm })
