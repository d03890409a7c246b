import Stripe from 'stripe'
const stripe = new Stripe('key')
export const payOut = async (account: string, amount: number) => {
  await stripe.transfers.create({ amount, currency: 'eur', destination: account }, { idempotencyKey: account })
}
