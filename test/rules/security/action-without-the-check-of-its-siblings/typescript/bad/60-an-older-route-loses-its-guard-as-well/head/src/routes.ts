import { Router } from 'express'
import { requirePermission } from './permissions.js'
import { coupons } from './coupons.js'

export const router = Router()

router.post('/coupons', requirePermission('coupons:create'), async (req, res) => {
  res.status(201).json(await coupons.create(req.body.code))
})

router.post('/coupons/:id/pause', requirePermission('coupons:pause'), async (req, res) => {
  await coupons.pause(req.params.id)
  res.status(204).end()
})

router.delete('/coupons/:id', async (req, res) => {
  await coupons.remove(req.params.id)
  res.status(204).end()
})

router.post('/coupons/:id/extend', async (req, res) => { // <- finding
  await coupons.extend(req.params.id, req.body.until)
  res.status(204).end()
})
