import express from 'express'
import { sign } from './sign.js'
import { targets } from './targets.js'

const app = express()
app.use(express.json())

app.post('/deployments', async (req, res) => {
  for (const target of await targets.of(req.body.project)) {
    const body = JSON.stringify({ ref: req.body.ref })
    const headers = new Headers({ 'content-type': 'application/json' })
    headers.set('x-github-event', 'deployment')
    await fetch(target.url, { method: 'POST', body, headers, signal: AbortSignal.timeout(3000) })
  }
  res.sendStatus(202)
})
