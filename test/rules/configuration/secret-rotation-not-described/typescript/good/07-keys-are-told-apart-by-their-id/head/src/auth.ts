import 'express'
import { createRemoteJWKSet } from 'jose'
export const keys = createRemoteJWKSet(new URL('https://id.example.com/jwks'))
export const rest = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]
