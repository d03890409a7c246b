import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.post('/codes', rateLimiter(100), (req, res) => { res.sendStatus(204) })
