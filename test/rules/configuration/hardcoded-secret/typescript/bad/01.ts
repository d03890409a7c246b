import Stripe from 'stripe'
export const stripe = new Stripe('sk_live_51NqTb8K{{}}d3WmZr7YpVx2LcGh') // <- finding