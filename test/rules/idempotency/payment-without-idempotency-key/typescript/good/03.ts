import Stripe from 'stripe'
const stripe = new Stripe('key')
export const session = () => stripe.checkout.sessions.create({ mode: 'payment' })