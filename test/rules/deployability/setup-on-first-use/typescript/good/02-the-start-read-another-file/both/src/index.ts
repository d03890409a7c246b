import express from 'express'
import { rates } from './files.js'
const app = express()
app.get('/rates', (_req, res) => {
  res.json(rates())
})
app.listen(3000)
