import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.note.upsert({ where: { id: '1' }, create: { id: '1' }, update: {} })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string; created: number }
