import express from 'express'
const app = express()
app.get('/search', (req, res) => { res.json(req.query.token === req.query.previousToken) })