import express from 'express'
import { handlers } from './handlers.js'
import { verify } from './sign.js'
const app = express()
app.post('/webhooks/billing', async (req, res) => {
  const event = verify(req)
  const handle = handlers[event.type]
  if (!handle) return res.sendStatus(204)
  await handle(event)
  res.sendStatus(204)
})
