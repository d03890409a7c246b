import 'express'
import { notes, Query } from './notes.js'
export const edit = async (id: string, text: string) => {
  const note = await notes.byId(
    id,
    Query.forUpdate, // <- finding
  )
  await notes.save({ ...note, text })
}
