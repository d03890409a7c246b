import { Router } from 'express'
import { orders } from './orders'

export const confirm = Router()

confirm.post('/orders/:id/confirm', async (req, res) => {
  const order = await orders.of(req.params.id)
  if (order.currency.code !== req.body.currency.code) {
    res.status(409).end()
    return
  }
  await orders.confirm(order.id)
  res.status(204).end()
})
