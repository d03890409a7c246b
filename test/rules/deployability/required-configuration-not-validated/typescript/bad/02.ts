import { createHmac } from 'node:crypto'
import express from 'express'
const app = express()
app.post('/exports', (req, res) => {
  res.json(createHmac('sha256', process.env.EXPORT_SIGNING_KEY as string).update(req.path).digest('hex')) // <- finding
})