import { Router } from 'express'
import { logger } from './logger'

export const orders = Router()

orders.post('/orders', async (req, res) => {
  logger.info({ user: { id: req.body.userId, email: req.body.email } }, 'order received')
  logger.error({ body: req.body, headers: req.headers }, 'order failed')
  res.status(201).end()
})
