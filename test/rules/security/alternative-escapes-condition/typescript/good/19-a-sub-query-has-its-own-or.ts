import { pool } from './db.js'

export const late = (tenantId: string) =>
  pool.query(
    "SELECT * FROM orders WHERE tenant_id = $1 AND id IN (SELECT order_id FROM parcels WHERE state = 'lost' OR state = 'late')",
    [tenantId],
  )
