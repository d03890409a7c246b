import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import express from 'express'

const run = promisify(exec)
const app = express()

app.post('/certificates', async (req, res) => {
  const { stdout } = await run(`openssl x509 -in certs/${req.body.file} -noout -enddate`) // <- finding
  res.json({ end: stdout.trim() })
})

app.listen(3000)
