import express from 'express'
import pino from 'pino'

const logger = pino()
const app = express()
app.post('/refunds', (req, res) => {
  const out = logger.child({ path: req.path, agent: req.headers['user-agent'] })
  out.info('refund')
  res.sendStatus(204)
})
