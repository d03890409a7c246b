import express from 'express'
import pino from 'pino'

const log = pino()
const app = express()
app.use(express.json())

app.post('/orders', async (req, res) => {
  try {
    res.status(201).json(await place(req.body))
  } catch (err) {
    log.error({ err, body: req.body, headers: req.headers }, 'order failed') // <- finding
    res.status(500).end()
  }
})

declare function place(order: unknown): Promise<unknown>

app.listen(3000)
