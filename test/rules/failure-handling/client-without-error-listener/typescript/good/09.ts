import { spawn } from 'node:child_process'
import 'express'
export const convert = (from: string, to: string) =>
  new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-i', from, to])
    child.on('error', reject)
    child.on('exit', resolve)
  })