import express from 'express'
import rateLimit from 'express-rate-limit'
import { signup } from './signup.js'
const app = express()
app.use('/signup', rateLimit({ windowMs: 60_000, max: 5 })) // <- finding
app.post('/signup', signup)
export { app }
