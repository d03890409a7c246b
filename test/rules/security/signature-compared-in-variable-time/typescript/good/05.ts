import { createHmac } from 'node:crypto'
export const sign = (body: string, key: string) => createHmac('sha256', key).update(body).digest('hex')