import session from 'express-session'

const signingKey = Buffer.from(process.env.SIGNING_KEY!, 'hex')
export const sessions = session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false })
export const keys = { signingKey }
