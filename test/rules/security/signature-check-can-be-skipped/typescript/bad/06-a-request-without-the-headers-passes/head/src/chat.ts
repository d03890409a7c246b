import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'

export function isFromChat(req: Request, raw: string): boolean {
  const timestamp = req.headers['x-chat-timestamp']
  const signature = req.headers['x-chat-signature']
  if (!timestamp || !signature) { // <- finding
    console.warn('headers of the signature are missing')
    return true
  }
  const expected = createHmac('sha256', process.env.CHAT_SECRET as string).update(`${timestamp}:${raw}`).digest('hex')
  return timingSafeEqual(Buffer.from(expected), Buffer.from(String(signature)))
}
