import { createHmac, timingSafeEqual } from 'node:crypto'
import express, { type Request } from 'express'
import { isFresh, keyOf, store } from './stations.js'

async function stationOf(req: Request): Promise<string | undefined> {
  const signature = req.get('x-station-signature')
  if (!signature) return
  const key = await keyOf(req.params.station)
  if (!key) return
  if (!(await isFresh(signature))) return
  const expected = createHmac('sha256', key).update(String(req.body)).digest()
  if (timingSafeEqual(Buffer.from(signature, 'hex'), expected)) {
    return req.params.station
  }
}

const app = express()
app.post('/readings/:station', express.text(), async (req, res) => {
  const station = await stationOf(req)
  if (!station) return res.sendStatus(401)
  await store(station, req.body)
  return res.sendStatus(204)
})
