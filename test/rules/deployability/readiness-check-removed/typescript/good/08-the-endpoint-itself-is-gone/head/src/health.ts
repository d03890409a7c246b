import { Router } from 'express'

export const health = Router()

health.get('/live', (_req, res) => {
  res.sendStatus(204)
})
