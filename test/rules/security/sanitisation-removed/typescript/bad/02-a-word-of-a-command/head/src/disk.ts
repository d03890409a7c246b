import 'express'
import { run } from './remote.js'
export const removeFolder = async (folder: string) => {
  await run(`rm -rf ${folder}`)
}
