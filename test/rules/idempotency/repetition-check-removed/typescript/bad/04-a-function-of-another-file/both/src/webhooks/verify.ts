import { createHmac, timingSafeEqual } from 'node:crypto'
export function verify(body: Buffer, signature: string) {
  const mac = createHmac('sha256', process.env.ADYEN_HMAC ?? '').update(body).digest()
  const given = Buffer.from(signature, 'base64')
  if (mac.length !== given.length || !timingSafeEqual(mac, given)) return undefined
  return JSON.parse(body.toString())
}
