import 'express'
export const expires = process.env.JWT_SECRET_TTL || '1h'
export const name = process.env.SESSION_SECRET_NAME ?? 'orders/session'