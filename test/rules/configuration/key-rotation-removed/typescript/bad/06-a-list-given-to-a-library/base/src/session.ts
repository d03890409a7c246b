import session from 'express-session'
export const sessions = session({ secret: [process.env.SESSION_KEY!, process.env.SESSION_KEY_OLD!], resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true, sameSite: 'lax' } })  // <- finding
