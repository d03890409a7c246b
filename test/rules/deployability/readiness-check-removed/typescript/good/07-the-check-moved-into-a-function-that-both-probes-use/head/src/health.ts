import { Router } from 'express'
import { databaseAnswers } from './checks.js'

export const health = Router()

health.get('/ready', async (_req, res) => {
  res.sendStatus((await databaseAnswers()) ? 204 : 503)
})
