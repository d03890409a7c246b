import Stripe from 'stripe'
const stripe = new Stripe('key')
void stripe.charges.create({ amount: 1, currency: 'eur' })
