import express from 'express'
export const app = express()
import { limitA, rateLimitB } from './limits.js'
app.post('/codes', rateLimitB(), (req, res) => { res.end() })
