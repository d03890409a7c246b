import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => { // <- finding
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  await prisma.pullRequest.update({ where: { number: req.body.number }, data: { state: req.body.action } })
  res.sendStatus(204)
})
declare function verifySignature(header: unknown, body: unknown): void
