import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => {
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  await prisma.push.upsert({ where: { sha: req.body.after }, create: { sha: req.body.after }, update: {} })
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): void
