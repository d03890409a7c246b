import express, { Router } from 'express'
import { config } from './config'
import { markDelivered } from './parcels'
import { isGenuine } from './verify'

export const hooks = Router()

hooks.post('/courier', express.raw({ type: '*/*' }), async (req, res) => {
  const signature = req.get('x-courier-signature')
  const before = config.courierSecretBefore
  if (!isGenuine(req.body, signature, config.courierSecret) && !(before && isGenuine(req.body, signature, before))) {
    res.status(401).end()
    return
  }
  const event = JSON.parse(req.body.toString())
  if (event.type === 'delivered') await markDelivered(event.parcel)
  res.status(204).end()
})
