import express from 'express'
export const app = express()
import { limitA, rateLimitB } from './limits.js'
app.post('/codes', limitA.rateLimit(), (req, res) => { res.end() })
