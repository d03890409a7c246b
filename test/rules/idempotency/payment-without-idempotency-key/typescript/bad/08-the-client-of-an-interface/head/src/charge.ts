import type Stripe from 'stripe'
interface Deps { stripe: Stripe }
export const charge = async ({ stripe }: Deps, customer: string, cents: number) =>
  stripe.paymentIntents.create({ amount: cents, currency: 'eur', customer, off_session: true, confirm: true }) // <- finding
