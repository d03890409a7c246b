import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.use(rateLimiter(10))
app.post('/codes', (req, res) => { res.sendStatus(204) })
