import { Router } from 'express'
import { pingDatabase } from './db.js'

export const health = Router()

health.get('/ready', async (_req, res) => {
  await pingDatabase() // <- finding
  res.sendStatus(204)
})
