import session from 'express-session'
export const sessions = session({ secret: process.env.SESSION_KEY!, resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true, sameSite: 'lax' } })
