import { exec } from 'node:child_process'
import { quote } from 'shell-quote'
import express from 'express'

const app = express()

app.post('/archives', (req, res) => {
  exec(`tar czf - ${quote([req.body.folder])} | gpg --encrypt -r backup > out.gpg`, { timeout: 60000 }, (error) =>
    res.status(error ? 500 : 204).end(),
  )
})

app.listen(3000)
