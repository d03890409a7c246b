import 'express'
import { db } from './db.js'
const lockNote = (id: string) => db.query('select pg_advisory_xact_lock($1)', [id])
export const edit = async (id: string, text: string) => {
  const note = await db.one('select * from notes where id = $1', [id])
  await db.query('update notes set text = $1 where id = $2', [note.text + text, id])
}
export const drop = async (id: string) => {
  await lockNote(id)
  await db.query('delete from notes where id = $1', [id])
}
