import { createHmac, timingSafeEqual } from 'node:crypto'

const secret = process.env.BILLING_HOOK_SECRET
if (!secret) throw new Error('BILLING_HOOK_SECRET is not set')

export function isGenuine(raw: Buffer, given: string): boolean {
  const expected = createHmac('sha256', secret as string).update(raw).digest()
  const signature = Buffer.from(given, 'hex')
  return signature.length === expected.length && timingSafeEqual(signature, expected)
}
