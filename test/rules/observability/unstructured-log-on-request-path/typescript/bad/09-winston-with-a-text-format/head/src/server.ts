import express from 'express'
import { logger } from './logger'

const app = express()

app.get('/orders/:id', (req, res) => {
  logger.info('order read', { id: req.params.id })
  res.json({})
})

app.listen(3000)
