import { db } from './db.js'
import { Forbidden } from './errors.js'
export const ownNote = async (user, id) => {
  const note = await db.note.find(id)
  if (note.ownerId !== user.id) throw new Forbidden()
  return note
}
