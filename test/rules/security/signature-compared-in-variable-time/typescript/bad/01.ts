import { createHmac } from 'node:crypto'
export const isGenuine = (body: Buffer, header: string, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest('hex')
  return header === expected // <- finding
}