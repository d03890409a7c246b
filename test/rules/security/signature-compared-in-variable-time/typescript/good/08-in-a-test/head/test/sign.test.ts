import { createHmac } from 'node:crypto'
export const same = (a: string) => a === createHmac('sha256', 'k').update('x').digest('hex')
