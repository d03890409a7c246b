import Stripe from 'stripe'
import { v4 as uuid } from 'uuid'
const stripe = new Stripe('key')
export const charge = async (amount: number) => {
  const key = uuid()
  await stripe.charges.create({ amount, currency: 'eur' }, {
    idempotencyKey: key, // <- finding
  })
}
