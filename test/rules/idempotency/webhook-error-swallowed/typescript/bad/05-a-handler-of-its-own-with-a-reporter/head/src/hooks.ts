import express from 'express'
import * as Sentry from '@sentry/node'
import { apply } from './apply.js'
const app = express()
const onGithub = async (req: express.Request, res: express.Response) => {
  try {
    await apply(req.headers['x-github-event'], req.body)
  } catch (error) { // <- finding
    Sentry.captureException(error)
  }
  res.status(200).send('ok')
}
app.post('/webhooks/github', onGithub)
