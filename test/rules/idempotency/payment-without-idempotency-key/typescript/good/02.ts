import Stripe from 'stripe'
const stripe = new Stripe('key')
export const charge = (amount: number, options: Stripe.RequestOptions) => stripe.charges.create({ amount, currency: 'eur' }, options)