import { Router } from 'express'
import { provenBy } from './proof'
import { weigh } from './yard'

export const scale = Router()
scale.post('/scales/readings', async (req, res) => {
  if (!provenBy(req.get('x-proof'), req.body)) return res.sendStatus(401)
  const reading = JSON.parse(String(req.body))
  await weigh(reading.plate, reading.kilograms)
  res.sendStatus(204)
})
