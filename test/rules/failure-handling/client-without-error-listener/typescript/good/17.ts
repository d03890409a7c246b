import { spawn } from 'node:child_process'
export const fork = (script: string) => {
  const child = spawn(process.execPath, [script])
  child.unref()
}