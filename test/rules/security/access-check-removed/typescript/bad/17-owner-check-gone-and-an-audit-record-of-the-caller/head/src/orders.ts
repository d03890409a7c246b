import { Router } from 'express'
import { audit } from '@acme/audit'
import { orders } from './orders-store.js'
export const router = Router()
router.post('/orders/:id/cancel', async (req, res) => {
  const order = await orders.findById(req.params.id)
  audit.record('order.cancel', req.user, order)
  await orders.cancel(order)
  res.status(204).end()
})
