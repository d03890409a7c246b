import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { await db.payment.create({ data: { amount: req.headers['stripe-signature'] } }); res.end(req.body) })
