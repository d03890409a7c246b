import Stripe from 'stripe'
export const stripe = new Stripe('key')
export const payNow = (amount: number, method: string) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', payment_method: method, confirm: true }, { stripeAccount: 'acct' }) // <- finding