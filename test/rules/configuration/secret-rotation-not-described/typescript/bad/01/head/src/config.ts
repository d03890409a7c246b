import 'express' // <- finding
export const config = {
  jwt: process.env.JWT_SECRET,
  stripe: process.env.STRIPE_API_KEY,
  mail: process.env.MAIL_PASSWORD,
}
