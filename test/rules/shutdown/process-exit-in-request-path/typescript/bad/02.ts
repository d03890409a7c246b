import express from 'express'
import { load } from './settings.js'
export const app = express()
app.put('/settings', async (req, res) => {
  const settings = await load(req.body)
  if (!settings) {
    console.error('settings are not valid')
    process.exit(1) // <- finding
  }
  res.json(settings)
})
