import type { Request, Response } from 'express'
import { isGenuine } from './verify'
import { store } from './store'

export async function receive(req: Request, res: Response): Promise<void> {
  if (!isGenuine(req.body, req.get('x-signature'), process.env.HOOK_SECRET as string)) {
    console.warn('wrong signature')
    res.status(401).end()
    return
  }
  await store(req.body)
  res.status(204).end()
}
