import { Router } from 'express'
import { provenBy } from './proof'
import { enter } from './yard'

export const truck = Router()
truck.post('/trucks/entered', async (req, res) => {
  if (!provenBy(req.get('x-proof'), req.body)) return res.sendStatus(401)
  await enter(JSON.parse(String(req.body)).plate)
  res.sendStatus(204)
})
