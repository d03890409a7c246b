import express from 'express'
import pino from 'pino'
const log = pino()
export const app = express()
app.post('/users', (req, res) => {
  const copy = { ...req.body }
  delete copy.password
  log.info(copy)
  const details = { user: req.params.id, password: req.params.password }
  details.password = '***'
  log.info(details)
  res.end()
})
