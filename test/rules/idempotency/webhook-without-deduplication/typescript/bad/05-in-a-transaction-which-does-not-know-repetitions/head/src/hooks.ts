import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/shopify', async (req, res) => { // <- finding
  if (!verifyHmac(req.headers['x-shopify-hmac-sha256'], req.body)) return void res.sendStatus(401)
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: { total: req.body.total_price } })
    await tx.stockMove.create({ data: { sku: req.body.sku, by: -1 } })
  })
  res.sendStatus(200)
})
declare function verifyHmac(header: unknown, body: unknown): boolean
