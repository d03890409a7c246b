import { Router } from 'express'
import { weigh } from './yard'

export const scale = Router()
scale.post('/scales/readings', async (req, res) => {
  const reading = JSON.parse(String(req.body))
  await weigh(reading.plate, reading.kilograms)
  res.sendStatus(204)
})
