import express from 'express'
import { SettingName } from './setting-name.js'
const app = express()
app.put('/settings/:name', (req, res) => {
  if (req.params.name === SettingName.MfaSecret) return void res.sendStatus(403)
  if (req.body.password !== req.body.confirmPassword) return void res.sendStatus(400)
  res.sendStatus(204)
})
