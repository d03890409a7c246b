import { createClient } from 'redis'
import { Pool } from 'pg'

export const lists = createClient({ url: process.env.LISTS_URL })
export const pool = new Pool({ connectionTimeoutMillis: 2000 })
