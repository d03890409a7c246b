import 'express'
import { run } from './remote.js'
import { quote } from 'shell-quote'
export const removeFolder = async (folder: string) => {
  await run(`rm -rf ${quote([folder])}`)
}
