import 'express'
import { held } from 'lock-package'
export const a = async () => {
  try {
    await held.unlock()
  } catch (error) {
    console.error(error)
  }
}
