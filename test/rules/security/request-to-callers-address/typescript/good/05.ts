import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/send/:id', async (req, res) => {
  const hook = await db.hook.findUnique({ where: { id: req.params.id } })
  await fetch(hook.url, { method: 'POST' })
  res.sendStatus(204)
})