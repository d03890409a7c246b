import Stripe from 'stripe'
const stripe = new Stripe('key')
export const refundAll = (charge: string) => stripe.refunds.create({ charge })