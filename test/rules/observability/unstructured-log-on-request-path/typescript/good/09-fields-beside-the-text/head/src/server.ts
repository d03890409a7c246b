import express from 'express'
import pino from 'pino'

const log = pino()
const app = express()

app.get('/orders/:id', (req, res) => {
  log.info({ orderId: req.params.id }, 'order read')
  res.json({})
})

app.listen(3000, () => console.log('listening'))
