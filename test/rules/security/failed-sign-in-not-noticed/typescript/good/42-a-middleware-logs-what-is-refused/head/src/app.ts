import bcrypt from 'bcrypt'
import express, { type NextFunction, type Request, type Response } from 'express'
import { logger } from './logger'
import { findUser } from './users'
const app = express()
function logRefusals(req: Request, res: Response, next: NextFunction) {
  res.on('finish', () => {
    if (res.statusCode === 401) logger.warn({ ip: req.ip, path: req.path }, 'refused')
  })
  next()
}
app.use(logRefusals)
app.post('/login', async (req, res) => {
  const user = await findUser(req.body.email)
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.status(401).json({ error: 'wrong' })
  req.session.userId = user.id
  res.json({ id: user.id })
})
