import { createHmac, timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { requireUser } from './auth.js'
import { copyPlan, planOf } from './plans.js'

export const routes = Router()

routes.get('/plans/:id', requireUser, async (req, res) => {
  res.json(await planOf(res.locals.user.sub, req.params.id))
})

routes.post('/hooks/shop', async (req, res) => {
  const expected = createHmac('sha256', process.env.SHOP_SECRET ?? '').update(req.body).digest()
  if (!timingSafeEqual(expected, Buffer.from(req.get('x-signature') ?? '', 'hex'))) return void res.sendStatus(401)
  const { plan, name } = JSON.parse(String(req.body))
  await copyPlan(plan, name)
  res.sendStatus(204)
})
