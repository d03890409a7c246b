import { Pool } from 'pg'
export const pool = new Pool({ host: 'db.acme.io', user: 'app', password: 'Kx7!{{}}mRq2vLp9' })
