import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.post('/codes', rateLimiter(10), (req, res) => { res.sendStatus(204) })
app.get('/', (req, res) => { res.sendStatus(204) })
