import express from 'express'
import { deploy } from './deploy.js'
const app = express()
app.post('/hooks', async (req, res) => {
  if (req.headers['x-gitlab-token'] !== process.env.GITLAB_TOKEN) return void res.sendStatus(403)
  await deploy(req.body.ref)
  res.sendStatus(200)
})