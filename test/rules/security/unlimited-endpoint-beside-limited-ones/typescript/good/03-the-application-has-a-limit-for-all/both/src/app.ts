import express from 'express'
import { rateLimit } from 'express-rate-limit'
import { gifts } from './gifts.routes.js'

export const app = express()
app.use(rateLimit({ windowMs: 60_000, limit: 100 }))
app.use('/api', gifts)
