import { Router } from 'express'

export const health = Router()

health.get('/readyz', async (_req, res) => {
  res.status(200).json({ ready: true })
})
