import { spawn } from 'child_process'
import express from 'express'

const app = express()

app.get('/logs/:unit', (req, res) => {
  const { unit } = req.params
  const child = spawn('journalctl -n 100 -u ' + unit, { shell: true, timeout: 5000 }) // <- finding
  child.stdout.pipe(res)
})

app.get('/disk', (req, res) => {
  const child = spawn('bash', ['-c', `du -sh ${req.query.folder} | cut -f1`], { timeout: 5000 }) // <- finding
  child.stdout.pipe(res)
})

app.listen(3000)
