import express from 'express'
const app = express()
app.post('/admin/restart', (_req, res) => { res.sendStatus(202); shutdown() })
function shutdown() { process.exit(0) }