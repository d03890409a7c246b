import express from 'express'
import { prisma } from './db.js'
import { verifySignature } from './sign.js'
const app = express()
app.post('/webhooks/billing', async (req, res) => {
  const event = verifySignature(req.body, req.header('x-signature'))
  const account = await prisma.account.findUnique({ where: { id: event.accountId } })
  if (!account) return res.sendStatus(404)
  await prisma.account.update({ // <- finding
    where: { id: event.accountId },
    data: { credits: { increment: event.credits } },
  })
  res.sendStatus(204)
})
