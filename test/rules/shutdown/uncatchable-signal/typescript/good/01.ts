import express from 'express'
import { spawn } from 'node:child_process'
export const app = express()
app.post('/stop', (_req, res) => {
  const child = spawn('sleep', ['60'])
  child.kill('SIGKILL')
  res.sendStatus(204)
})
