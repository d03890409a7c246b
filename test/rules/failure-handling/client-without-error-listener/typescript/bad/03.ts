import pg from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'
const pool = new pg.Pool({ connectionTimeoutMillis: 5_000 }) // <- finding
export const db = drizzle(pool)