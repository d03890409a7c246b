import 'express'
import { open } from './files.js'
export const load = async () => {
  const file = await open()
  const text = await file.read()
  await file.close()
  return text
}
