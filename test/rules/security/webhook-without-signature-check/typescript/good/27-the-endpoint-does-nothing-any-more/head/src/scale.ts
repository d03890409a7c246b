import { Router } from 'express'

export const scale = Router()
scale.post('/scales/readings', (_req, res) => {
  res.sendStatus(410)
})
