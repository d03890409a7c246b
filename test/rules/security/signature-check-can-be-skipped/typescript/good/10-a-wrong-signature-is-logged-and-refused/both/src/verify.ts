import { createHmac, timingSafeEqual } from 'node:crypto'

export function isGenuine(raw: Buffer, header: string | undefined, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(raw).digest()
  const given = Buffer.from(header ?? '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
