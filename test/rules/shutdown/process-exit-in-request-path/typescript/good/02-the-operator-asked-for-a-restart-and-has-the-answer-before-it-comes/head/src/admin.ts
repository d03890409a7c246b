import express from 'express'
export const app = express()
app.post('/admin/apply-settings', (_req, res) => {
  res.json({ restarting: true })
  setTimeout(() => process.exit(0), 500)
})
app.post('/admin/upgrade', (_req, res) => {
  res.on('finish', () => process.exit(0))
  res.sendStatus(202)
})
