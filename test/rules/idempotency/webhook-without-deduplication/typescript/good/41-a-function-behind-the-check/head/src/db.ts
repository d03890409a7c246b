import { createClient } from 'redis'
import { Pool } from 'pg'
export const pool = new Pool({ connectionString: process.env.DATABASE_URL })
export const store = createClient({ url: process.env.REDIS_URL })
