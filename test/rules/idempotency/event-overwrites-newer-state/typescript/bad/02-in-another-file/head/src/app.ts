import express from 'express'
import { apply } from './apply.js'
const app = express()
app.post('/webhooks/paddle', async (req, res) => { // <- finding
  await apply(verifyWebhook(req.body, req.headers['paddle-signature']))
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }
