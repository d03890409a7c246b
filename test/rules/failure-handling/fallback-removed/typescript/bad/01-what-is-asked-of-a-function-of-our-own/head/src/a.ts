import 'express'
import { history } from './history.js'
export const follow = async (id: string) => {
  let lines: string[]
  lines = await history(id)
  return lines
}
