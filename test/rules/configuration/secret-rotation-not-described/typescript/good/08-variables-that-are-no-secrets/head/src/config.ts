import 'express'
export const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.TOKEN_TTL, process.env.KEY_PREFIX, process.env.PORT]
