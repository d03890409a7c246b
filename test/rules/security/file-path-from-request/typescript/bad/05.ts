import express from 'express'
const app = express()
app.get('/export', (req, res) => { res.sendFile('/exports/' + req.query.name) }) // <- finding