import express from 'express'
import session from 'express-session'

const secret = process.env.SESSION_SECRET
if (!secret) throw new Error('SESSION_SECRET is not set')

const app = express()
app.use(session({ secret, resave: false, saveUninitialized: false }))
app.listen(8080)
