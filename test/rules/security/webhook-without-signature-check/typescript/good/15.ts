import express from 'express'
const app = express()
app.get('/webhooks/github', (req, res) => { res.json({ challenge: req.query.challenge }) })