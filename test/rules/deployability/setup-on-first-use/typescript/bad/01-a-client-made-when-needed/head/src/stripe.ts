import Stripe from 'stripe'
let client: Stripe | undefined
export function stripe(): Stripe {
  if (!client) {
    const key = process.env.STRIPE_SECRET_KEY
    if (!key) throw new Error('STRIPE_SECRET_KEY is not set')  // <- finding
    client = new Stripe(key, { timeout: 5000 })
  }
  return client
}
