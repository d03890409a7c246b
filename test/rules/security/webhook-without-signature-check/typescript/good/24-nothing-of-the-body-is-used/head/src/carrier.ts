import { Router } from 'express'
import { refresh } from './parcels.js'

export const carrier = Router()

carrier.post('/', async (req, res) => {
  await refresh()
  res.sendStatus(204)
})
