import { createHmac } from 'node:crypto'
import express from 'express'
import pino from 'pino'
import { db } from './db'

const log = pino()
const app = express()

const codeOf = (raw: Buffer, secret: string): string => createHmac('sha256', secret).update(raw).digest('hex')

app.post('/hooks/stock', express.raw({ type: '*/*', limit: '200kb' }), async (req, res) => {
  const sent = req.get('x-stock-signature')
  const code = codeOf(req.body, process.env.STOCK_SECRET as string)
  if (sent !== code) log.info('not signed with the new key')
  if (sent !== code && sent !== codeOf(req.body, process.env.OLD_STOCK_SECRET as string)) {
    res.sendStatus(401)
    return
  }
  await db.query('INSERT INTO stock_events (body) VALUES ($1) ON CONFLICT DO NOTHING', [req.body])
  res.sendStatus(204)
})

app.listen(8080)
