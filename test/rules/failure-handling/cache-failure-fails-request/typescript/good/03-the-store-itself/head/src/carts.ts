import { Router } from 'express'
import { Redis } from 'ioredis'
const redis = new Redis(process.env.REDIS_URL!, { connectTimeout: 2000, commandTimeout: 300 })
export const carts = Router()
carts.post('/:id/items', async (req, res) => {
  const text = await redis.get('cart:' + req.params.id)
  if (!text) return res.status(404).end()
  const cart = JSON.parse(text)
  cart.items.push(req.body.item)
  await redis.set('cart:' + req.params.id, JSON.stringify(cart))
  res.json(cart)
})
