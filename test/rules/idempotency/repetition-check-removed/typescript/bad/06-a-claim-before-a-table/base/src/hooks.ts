import express from 'express'
import { db } from './db.js'
import { verify } from './sign.js'
const app = express()
app.post('/webhooks/billing', async (req, res) => {
  const event = verify(req)
  const rows = await db('events').insert({ id: event.id }).onConflict('id').ignore().returning('id') // <- finding
  if (rows.length === 0) return res.sendStatus(204)
  if (event.type === 'paid') await db('accounts').where({ id: event.account }).increment('credits', event.credits)
  res.sendStatus(204)
})
