import Stripe from 'stripe'
import { keyed } from './keyed.js'
const stripe = new Stripe('key')
export const charge = (order: string, amount: number) => stripe.charges.create({ amount, currency: 'eur' }, keyed(order))
