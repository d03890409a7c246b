import Stripe from 'stripe'
const stripe = new Stripe('key')
export const pay = (id: string, amount: number) =>
  stripe.payouts.create(
    { amount, currency: 'eur' },
    { idempotencyKey: 'payout-' + id }, // <- finding
  )
