import { Router } from 'express'
import { logger } from './logger'

export const signup = Router()

signup.post('/signup', async (req, res) => {
  logger.info({ user: { id: 1, email: req.body.email } }, 'signed up') // <- finding
  res.status(201).end()
})
