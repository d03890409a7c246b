import { Pool } from 'pg'
const isDev = process.env.NODE_ENV !== 'production'
export const pool = new Pool({ host: process.env.PGHOST, password: isDev ? 'Kx7!{{}}mRq2vLp9' : process.env.PGPASSWORD })
