import type { Request, Response } from 'express'
import { config } from './config.js'

const bearer = (req: Request) => req.headers.authorization?.replace('Bearer ', '')

export const internal = (req: Request, res: Response) => {
  const given = bearer(req)
  if (given !== config.internalToken) return void res.sendStatus(401) // <- finding
  res.sendStatus(204)
}
