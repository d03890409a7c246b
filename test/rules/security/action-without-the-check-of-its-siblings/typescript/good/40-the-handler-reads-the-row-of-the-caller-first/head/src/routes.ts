import { Router } from 'express'
import { requireUser } from './auth.js'
import { copyPlan, planOf } from './plans.js'

export const routes = Router()

routes.get('/plans/:id', requireUser, async (req, res) => {
  res.json(await planOf(res.locals.user.sub, req.params.id))
})

routes.post('/plans/:id/copies', requireUser, async (req, res) => {
  if (!(await planOf(res.locals.user.sub, req.params.id))) return void res.sendStatus(404)
  res.json(await copyPlan(req.params.id, req.body.name))
})
