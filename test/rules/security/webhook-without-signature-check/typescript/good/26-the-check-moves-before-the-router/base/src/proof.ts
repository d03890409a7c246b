import { createHmac, timingSafeEqual } from 'node:crypto'

export const provenBy = (header: string | undefined, text: Buffer): boolean => {
  const expected = createHmac('sha256', process.env.SCALE_KEY ?? '').update(text).digest()
  const given = Buffer.from(header ?? '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
