import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/shopify', async (req, res) => {
  verifyHmac(req.headers['x-shopify-hmac-sha256'], req.body)
  const { id, version } = req.body
  await prisma.product.updateMany({ where: { id, version: { lt: version } }, data: { title: req.body.title, version } })
  res.sendStatus(200)
})
declare function verifyHmac(header: unknown, body: unknown): void
