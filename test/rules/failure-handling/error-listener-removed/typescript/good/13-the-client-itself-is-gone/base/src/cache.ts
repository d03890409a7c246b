import { createClient } from 'redis'
import { log } from './log.js'

const client = createClient({ url: process.env.REDIS_URL })
client.on('error', (error) => log.warn({ error }, 'redis'))

export const get = (key: string) => client.get(key)
