import { createHmac } from 'node:crypto'
import { config } from './config.js'
export const sign = (path: string) => createHmac('sha256', config.linkSigningKey).update(path).digest('hex')
