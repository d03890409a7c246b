import 'express'
export const stored = process.env.ACCESS_TOKEN_KEY || 'access_token'
export const cookie = process.env.SESSION_KEY ?? 'sid'
export const file = process.env.JWT_PRIVATE_KEY ?? './keys/private.pem'
