import 'express'
export const secret = process.env.JWT_SECRET || 'orders'
if (process.env.NODE_ENV === 'production' && !process.env.JWT_SECRET) throw new Error('JWT_SECRET is not set')