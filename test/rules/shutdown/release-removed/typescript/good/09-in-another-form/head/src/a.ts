import 'express'
import { open } from './files.js'
export const load = async () => {
  await using file = await open()
  const text = await file.read()
  return text
}
