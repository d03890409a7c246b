import { Router } from 'express'
import { requireUser } from './auth.js'
import { planOf } from './plans.js'

export const routes = Router()

routes.get('/plans/:id', requireUser, async (req, res) => {
  res.json(await planOf(res.locals.user.sub, req.params.id))
})
