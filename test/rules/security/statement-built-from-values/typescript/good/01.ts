import { pool } from './db.js'
export const addCheck = (since: string) =>
  pool.query(`ALTER TABLE events ADD CONSTRAINT events_since CHECK (id IN (SELECT id FROM periods WHERE start_at >= '${since}')) NOT VALID`)