import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => {
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  const installation = await prisma.installation.findUnique({ where: { githubId: req.body.installation.id } })
  if (!installation) await prisma.installation.create({ data: { githubId: req.body.installation.id } })
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): void
