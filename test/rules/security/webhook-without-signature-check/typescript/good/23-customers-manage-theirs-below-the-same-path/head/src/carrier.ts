import { Router } from 'express'
import { moved } from './parcels.js'
import { member } from './member.js'
export const carrier = Router()

carrier.post('/', member, async (req, res) => {
  await moved(req.body.parcel, req.body.state)
  res.sendStatus(204)
})
