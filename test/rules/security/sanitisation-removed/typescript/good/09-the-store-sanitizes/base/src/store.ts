import { pool } from './db.js'

export const setBio = (id: string, bio: string) => pool.query('UPDATE profiles SET bio = $1 WHERE id = $2', [bio, id])
