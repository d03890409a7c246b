import { createHmac, timingSafeEqual } from 'node:crypto'
export const isGenuine = (body: Buffer, header: Buffer, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest()
  return header.length === expected.length && timingSafeEqual(header, expected) // <- finding
}
