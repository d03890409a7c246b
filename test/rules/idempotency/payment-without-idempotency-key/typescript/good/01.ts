import Stripe from 'stripe'
const stripe = new Stripe('key')
export const charge = (id: string, amount: number) => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: 'charge-' + id })