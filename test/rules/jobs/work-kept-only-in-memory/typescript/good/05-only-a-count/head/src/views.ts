import { Router } from 'express'
import { analytics } from './analytics.js'

export const views = Router()

views.post('/views', (req, res) => {
  void analytics.track('view', req.body.page)
  res.status(202).end()
})
