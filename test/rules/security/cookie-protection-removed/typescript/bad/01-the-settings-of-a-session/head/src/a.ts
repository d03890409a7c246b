import express from 'express'
import session from 'express-session'
export const app = express()
app.use(
  session({
    secret: process.env['SESSION_SECRET'] ?? '',
    cookie: {
      maxAge: 1000,
    },
  }),
)
