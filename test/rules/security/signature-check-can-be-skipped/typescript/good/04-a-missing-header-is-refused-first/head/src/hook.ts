import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { store } from './store'

export async function receive(req: Request, res: Response): Promise<void> {
  const signature = req.get('x-signature')
  if (!signature) {
    res.status(400).json({ error: 'signature missing' })
    return
  }
  const expected = createHmac('sha256', process.env.HOOK_SECRET as string).update(req.body).digest()
  if (signature && !timingSafeEqual(Buffer.from(signature, 'hex'), expected)) {
    res.status(401).end()
    return
  }
  await store(req.body)
  res.status(204).end()
}
