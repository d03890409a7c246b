import { Pool } from 'pg'
export const pool = new Pool({ host: 'db.acme.io', user: 'app', password: 'Vn4#{{}}tZw8bQs1' }) // <- finding
