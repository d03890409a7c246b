import type { Request, Response } from 'express'
import { log } from './log.js'

export function me(req: Request, res: Response) {
  if (!req.user) {
    res.status(401).json({ error: 'unauthorized' })
  } else {
    res.json({ id: req.user.id })
  }
  log.info({ path: req.path }, 'answered')
}
