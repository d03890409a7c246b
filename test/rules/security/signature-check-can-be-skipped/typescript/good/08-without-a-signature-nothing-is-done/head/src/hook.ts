import { createHmac, timingSafeEqual } from 'node:crypto'

export function open(raw: string, signature: string | undefined, secret: string): unknown {
  if (!signature) return undefined
  const expected = createHmac('sha256', secret).update(raw).digest()
  if (!timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return undefined
  return JSON.parse(raw)
}
