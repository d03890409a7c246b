import { Pool } from 'pg'
export const connect = () => {
  const pool = new Pool({ connectionTimeoutMillis: 5_000 })
  return pool
}