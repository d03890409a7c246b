import 'express'
import { open } from './files.js'
export const load = async () => {
  const file = await open()
  try {
    return await file.read()
  } finally {
    await file.close()
  }
}
