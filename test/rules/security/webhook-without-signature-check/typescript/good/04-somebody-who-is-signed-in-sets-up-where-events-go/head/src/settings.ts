import { Router } from 'express'
import { save } from './store.js'
export const router = Router()
router.post('/projects/:id/webhooks/slack', async (req, res) => {
  await save(req.user.id, req.body.url)
  res.sendStatus(204)
})
