import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/paddle', async (req, res) => { // <- finding
  if (!verifySignature(req.headers['paddle-signature'], req.body)) return void res.sendStatus(400)
  await settle(req.body)
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): boolean
