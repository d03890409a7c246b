import { Pool } from 'pg'
const size = Number(process.env.POOL_SIZE) // <- finding
export const pool = new Pool({ max: size, connectionTimeoutMillis: 5_000 })