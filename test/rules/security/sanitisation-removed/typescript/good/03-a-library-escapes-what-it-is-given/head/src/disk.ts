import 'express'
import { runFile } from './remote.js'
export const removeFolder = async (folder: string) => {
  await runFile('rm', ['-rf', folder])
}
