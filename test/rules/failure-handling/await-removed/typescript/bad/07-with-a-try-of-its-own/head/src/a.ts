import 'express'
import { held } from 'lock-package'
export const a = async () => {
  try {
    held.unlock() // <- finding
  } catch (error) {
    console.error(error)
  }
}
