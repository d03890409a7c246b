import { Pool } from 'pg'
const isDev = process.env.NODE_ENV !== 'production'
export const pool = new Pool({ host: 'db.acme.io', password: isDev ? process.env.PGPASSWORD : 'Kx7!{{}}mRq2vLp9' }) // <- finding
