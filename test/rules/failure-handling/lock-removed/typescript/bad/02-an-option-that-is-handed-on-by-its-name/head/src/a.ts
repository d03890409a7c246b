import 'express'
import { notes, Query } from './notes.js'
export const edit = async (id: string, text: string) => {
  const note = await notes.byId(
    id,
  )
  await notes.save({ ...note, text })
}
