import express from 'express'
import pino from 'pino'

const log = pino()
const app = express()

app.post('/deeds', express.raw({ type: '*/*' }), (req, res) => {
  log.warn({ size: req.body.length, deed: req.body.toString('utf8') }, 'deed refused') // <- finding
  res.sendStatus(422)
})
