import Stripe from 'stripe'
const stripe = new Stripe('key')
export const returnDeposit = (booking: string, payment: string, rest: number | undefined) => {
  const params: Stripe.RefundCreateParams = { payment_intent: payment }
  if (rest !== undefined) params.amount = rest
  const options: Stripe.RequestOptions = {}
  options.idempotencyKey = `deposit-${booking}`
  return stripe.refunds.create(params, options)
}
export const returnAll = (payment: string, because: Stripe.RefundCreateParams.Reason | undefined) => {
  const params: Stripe.RefundCreateParams = { payment_intent: payment }
  if (because) params.reason = because
  return stripe.refunds.create(params)
}
