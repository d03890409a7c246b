import express from 'express'
import { spawn } from 'node:child_process'

const app = express()
const encoder = spawn('ffmpeg', ['-i', 'pipe:0', 'out.mp4'])
encoder.on('error', (error) => console.error(error))
const server = app.listen(3000)
process.on('SIGTERM', () => {
  encoder.kill('SIGKILL') // <- finding
  server.close(() => process.exit(0))
})
