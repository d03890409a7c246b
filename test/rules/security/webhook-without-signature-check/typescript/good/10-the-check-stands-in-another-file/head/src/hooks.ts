import express from 'express'
import { trusted } from './signature.js'
const app = express()
app.post('/webhooks/shopify', (req, res) => {
  if (!trusted(req.body, Buffer.from(''), Buffer.from(''))) return void res.sendStatus(401)
  res.sendStatus(200)
})
