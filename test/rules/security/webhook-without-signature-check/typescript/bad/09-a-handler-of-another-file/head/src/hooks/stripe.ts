import type { Request, Response } from 'express'
import { activate } from '../plans.js'

export async function stripe(req: Request, res: Response): Promise<void> {
  const event = req.body as { type: string; tenant: string }
  if (event.type === 'checkout.session.completed') await activate(event.tenant) // <- finding
  res.sendStatus(200)
}
