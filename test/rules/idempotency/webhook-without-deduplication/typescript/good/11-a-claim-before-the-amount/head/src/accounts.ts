import { db } from './db.js'
export async function claim(id: string) {
  const rows = await db('events').insert({ id }).onConflict('id').ignore().returning('id')
  return rows.length > 0
}
export async function credit(id: string, credits: number) {
  await db('accounts').where({ id }).increment('credits', credits)
}
