import 'express' // <- finding
export const jwt = process.env.JWT_SECRET
export const stripe = process.env.STRIPE_API_KEY
