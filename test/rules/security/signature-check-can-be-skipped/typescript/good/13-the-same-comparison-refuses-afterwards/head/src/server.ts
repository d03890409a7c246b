import { createHmac } from 'node:crypto'
import express from 'express'
import pino from 'pino'
import { db } from './db'

const log = pino()
const app = express()

app.post('/hooks/parcels', express.raw({ type: '*/*', limit: '200kb' }), async (req, res) => {
  const code = createHmac('sha256', process.env.PARCEL_SECRET as string).update(req.body).digest('base64')
  const sent = req.get('x-parcel-signature')
  if (sent !== code) log.warn({ ip: req.ip }, 'parcel event with a wrong signature')
  if (sent === code) {
    const event = JSON.parse(req.body.toString('utf8')) as { parcel: string; state: string }
    await db.query('UPDATE parcels SET state = $2 WHERE id = $1', [event.parcel, event.state])
  }
  res.sendStatus(204)
})

app.listen(8080)
