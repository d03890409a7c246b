import { sql } from './db.js'
export const rename = async (id: string, orgId: string, name: string) => {
  await sql`UPDATE boards SET name = ${name} WHERE id = ${id} AND org_id = ${orgId}` // <- finding
}
