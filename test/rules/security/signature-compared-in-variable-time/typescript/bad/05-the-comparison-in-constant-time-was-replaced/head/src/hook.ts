import { createHmac } from 'node:crypto'
export const isGenuine = (body: Buffer, header: Buffer, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest()
  return header.equals(expected)
}
