import 'express'
export const secret = process.env.SESSION_SECRET
if (!secret) throw new Error('SESSION_SECRET is not set')