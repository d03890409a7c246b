import 'express'
export const secret = process.env.NODE_ENV === 'development' ? (process.env.SESSION_SECRET ?? 'keyboard cat') : process.env.SESSION_SECRET