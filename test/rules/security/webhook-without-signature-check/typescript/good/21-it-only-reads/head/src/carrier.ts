import { Router } from 'express'
import { moved } from './parcels.js'

export const carrier = Router()

carrier.get('/', async (req, res) => {
  await moved(req.query.parcel, req.query.state)
  res.sendStatus(204)
})
