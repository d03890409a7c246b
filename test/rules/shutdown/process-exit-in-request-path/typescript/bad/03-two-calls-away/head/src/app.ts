import express from 'express'
import { keyOf } from './keys.js'
export const app = express()
app.get('/sign', (req, res) => {
  res.json({ key: keyOf(String(req.query.name)) })
})
