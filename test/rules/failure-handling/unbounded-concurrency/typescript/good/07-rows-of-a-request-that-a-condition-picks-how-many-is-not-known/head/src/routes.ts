import express from 'express'
import { db, sign } from './services.js'
export const app = express()
app.get('/open', async (req, res) => {
  const open = await db.invoice.findMany({ where: { state: 'open' } })
  res.json(await Promise.all(open.map(async (invoice) => await sign(invoice))))
})
