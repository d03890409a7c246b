import { Router } from 'express'
import { fairShare } from './fairness.js'
import { start } from './jobs.js'

export const exportsRouter = Router()

exportsRouter.post('/exports', fairShare, async (req, res) => { // <- finding
  res.status(202).json(await start(req.body.query))
})
