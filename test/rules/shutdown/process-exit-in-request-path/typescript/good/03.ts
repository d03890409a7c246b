import express from 'express'
export const app = express()
app.post('/admin/restart', (_req, res) => {
  res.sendStatus(202)
  restartProcess()
})
function restartProcess() {
  process.exit(0)
}
