import { spawn } from 'node:child_process'
import { once } from 'node:events'
import 'express'
export const convert = async (from: string, to: string) => {
  const child = spawn('ffmpeg', ['-i', from, to])
  await once(child, 'exit')
}