import express from 'express'
import { log } from './log.js'

const app = express()
app.get('/orders/:id', (req, res) => {
  log.info('order read', { id: req.params.id })
  res.json({ id: req.params.id })
})
app.listen(3000)
