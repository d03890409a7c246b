import { Router } from 'express'
import { moved } from './parcels.js'

export const carrier = Router()

carrier.post('/', async (req, res) => {
  await moved(req.body.parcel, req.body.state)
  res.sendStatus(204)
})
