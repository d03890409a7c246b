import { Router } from 'express'

export const health = Router()

health.get('/ready', (_req, res) => {
  res.sendStatus(204)
})
