import { pool } from './db.js'

export async function saveProfile(profile: { id: string; name: string }) {
  await pool.query('update profiles set name = $2 where id = $1', [profile.id, profile.name])
}
