import 'express'
export const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]
