import express from 'express'
const app = express()
app.get('/export', (req, res) => { res.download('/exports/' + req.query.name) }) // <- finding
app.get('/report', (req, res) => { res.sendFile(`${req.query.folder}/report.csv`) }) // <- finding
