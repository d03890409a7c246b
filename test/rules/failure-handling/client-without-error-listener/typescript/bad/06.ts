import { spawn } from 'node:child_process'
import 'express'
export const convert = (from: string, to: string) => {
  const child = spawn('ffmpeg', ['-i', from, to]) // <- finding
  child.stderr.on('data', (text) => console.info(String(text)))
}