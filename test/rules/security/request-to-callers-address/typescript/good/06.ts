import express from 'express'
const app = express()
app.post('/echo', async (req, res) => { await fetch('https://log.example.com', { method: 'POST', body: JSON.stringify(req.body) }); res.end() })