import { Pool } from 'pg'
export const pool = new Pool({ host: 'db.acme.io', user: 'app', password: 'Kx7!{{}}mRq2vLp9' }) // <- finding
export const other = new Pool({ host: 'reports.acme.io', user: 'app', password: 'Vn4#{{}}tZw8bQs1' }) // <- finding
