import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => { // <- finding
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  await prisma.push.create({ data: { sha: req.body.after } })
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): void
