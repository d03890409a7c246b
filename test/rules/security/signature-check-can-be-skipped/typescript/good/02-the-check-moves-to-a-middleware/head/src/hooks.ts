import express, { Router } from 'express'
import { markDelivered } from './parcels'
import { onlyFromCourier } from './courier-guard'

export const hooks = Router()

hooks.post('/courier', express.raw({ type: '*/*' }), onlyFromCourier, async (req, res) => {
  const event = JSON.parse(req.body.toString())
  if (event.type === 'delivered') await markDelivered(event.parcel)
  res.status(204).end()
})
