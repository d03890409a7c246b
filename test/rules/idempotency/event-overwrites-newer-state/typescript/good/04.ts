import express from 'express'
import { prisma } from './db.js'
const app = express()
app.get('/webhooks/stripe', (req, res) => { res.json({ header: req.headers['stripe-signature'] }) })