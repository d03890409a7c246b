import express from 'express'
const app = express()
app.get('/export', (req, res) => { res.sendFile(String(req.query.name), { root: '/exports' }) })