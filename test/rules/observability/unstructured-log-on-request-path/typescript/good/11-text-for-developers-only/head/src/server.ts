import express from 'express'
import { logger } from './logger'

const app = express()
app.get('/', (req, res) => {
  logger.info('read')
  res.json({})
})
app.listen(3000)
