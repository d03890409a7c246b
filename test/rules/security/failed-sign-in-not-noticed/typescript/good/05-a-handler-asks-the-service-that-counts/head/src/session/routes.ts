import { Router } from 'express'
import { SessionService } from './service'

export const session = Router()
const service = new SessionService()

session.post('/', async (req, res) => {
  const token = await service.open(req.body.email, req.body.password, req.ip ?? '')
  if (!token) {
    res.status(401).json({ error: 'wrong email or password' })
    return
  }
  res.json({ token })
})
