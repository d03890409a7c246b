import { Pool } from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
export const adapter = new PrismaPg(pool)