import { exec, execFile, spawn } from 'node:child_process'
import express from 'express'

const app = express()

app.post('/certificates', (req, res) => {
  execFile('openssl', ['x509', '-in', String(req.body.file), '-noout', '-enddate'], { timeout: 5000 }, (error, stdout) =>
    res.status(error ? 422 : 200).send(stdout),
  )
})

app.get('/logs', (req, res) => {
  spawn('journalctl', ['-n', '100', '-u', 'orders'], { shell: true, timeout: 5000 }).stdout.pipe(res)
})

app.get('/disk', (req, res) => {
  exec(`du -sh ${process.env.DATA_DIR} | cut -f1`, { timeout: 5000 }, (error, stdout) => res.status(error ? 500 : 200).send(stdout))
})

app.get('/page/:number', (req, res) => {
  const page = Number(req.params.number)
  exec(`pdftotext -f ${page} -l ${page} book.pdf -`, { timeout: 5000 }, (error, stdout) => res.status(error ? 500 : 200).send(stdout))
})

app.listen(3000)
