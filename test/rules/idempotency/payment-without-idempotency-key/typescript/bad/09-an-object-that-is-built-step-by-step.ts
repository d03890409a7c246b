import Stripe from 'stripe'
const stripe = new Stripe('key')
export const returnDeposit = (payment: string, rest: number | undefined) => {
  const params: Stripe.RefundCreateParams = { payment_intent: payment }
  if (rest !== undefined) params.amount = rest
  return stripe.refunds.create(params) // <- finding
}
