import { Router } from 'express'
import { start } from './jobs.js'

export const exportsRouter = Router()

exportsRouter.post('/exports', async (req, res) => {
  res.status(202).json(await start(req.body.query))
})
