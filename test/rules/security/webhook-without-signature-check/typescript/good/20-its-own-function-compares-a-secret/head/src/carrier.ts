import { Router } from 'express'
import { moved } from './parcels.js'
import { fromCarrier } from './from-carrier.js'
export const carrier = Router()

carrier.post('/', fromCarrier, async (req, res) => {
  await moved(req.body.parcel, req.body.state)
  res.sendStatus(204)
})
