import { db } from './db.js'
await db.query("INSERT INTO flags (name) VALUES ('beta') ON CONFLICT DO NOTHING") // <- finding
export const flag = (name) => db.query('SELECT on FROM flags WHERE name = $1', [name])
