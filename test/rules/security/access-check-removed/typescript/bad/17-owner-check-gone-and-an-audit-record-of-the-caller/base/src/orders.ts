import { Router } from 'express'
import { orders } from './orders-store.js'
export const router = Router()
router.post('/orders/:id/cancel', async (req, res) => {
  const order = await orders.findById(req.params.id)
  if (order.customerId !== req.user.id) return res.status(403).end() // <- finding
  await orders.cancel(order)
  res.status(204).end()
})
