import Stripe from 'stripe'
const stripe = new Stripe('key')
const trialLength = 14 * 24 * 60 * 60 * 1000
export const startTrial = (customer: string) => {
  setTimeout(async () => { // <- finding
    await stripe.charges.create({ amount: 900, currency: 'eur', customer }, { idempotencyKey: customer })
  }, trialLength)
}
