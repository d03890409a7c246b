import express from 'express'
import { requireUser } from './session.js'
const app = express()
app.use(requireUser)
app.post('/webhooks', (req, res) => { res.json({ url: req.body.url, events: req.body.events }) })
