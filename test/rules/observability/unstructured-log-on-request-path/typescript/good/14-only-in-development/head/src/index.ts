import express from 'express'
import pino from 'pino'

const log = pino()
const app = express()
app.use(express.json())

app.post('/berths', (req, res) => {
  if (process.env.IS_LOCAL) {
    console.log(`would book ${req.body.berth}`)
  }
  log.info({ berth: req.body.berth }, 'booked')
  res.status(201).end()
})

app.listen(8080)
