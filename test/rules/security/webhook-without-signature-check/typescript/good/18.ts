import express from 'express'
import { hooks } from './store'

export const app = express()
app.use(express.json())
app.post('/webhooks/gitlab/:token', async (req, res) => {
  const hook = await hooks.find(req.params.token)
  if (!hook) return res.sendStatus(404)
  await hook.deploy(req.body.project)
  res.sendStatus(202)
})
