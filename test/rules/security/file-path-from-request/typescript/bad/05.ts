import express from 'express'
import path from 'node:path'
const app = express()
app.get('/export', (req, res) => { res.sendFile(path.join('/exports', req.query.name)) }) // <- finding
