import { Router } from 'express'
import { requireUser } from './auth.js'
import { copyPlan, planOf } from './plans.js'

export const routes = Router()

routes.get('/plans/:id', requireUser, async (req, res) => {
  res.json(await planOf('published', req.params.id))
})

routes.post('/plans/:id/copies', requireUser, async (req, res) => {
  res.json(await copyPlan(req.params.id, req.body.name))
})
