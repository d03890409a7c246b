import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { await prisma.a.update({ where: { id: req.headers['stripe-signature'] }, data: req.body }); res.end() })
