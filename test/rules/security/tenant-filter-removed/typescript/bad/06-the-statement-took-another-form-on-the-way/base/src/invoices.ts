import { prisma } from './db.js'
import express from 'express'
export const app = express()
app.get('/invoices/:id', async (req, res) => {
  const invoice = await prisma.invoice.findFirst({
    where: { id: req.params.id, accountId: req.user.accountId }, // <- finding
  })
  if (!invoice) return void res.status(404).end()
  res.json(invoice)
})
