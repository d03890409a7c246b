import 'express'
import { history } from './history.js'
export const follow = async (id: string) => {
  let lines: string[]
  try {
    lines = await history(id)
  } catch { // <- finding
    lines = []
  }
  return lines
}
