import express from 'express'
const app = express()
app.post('/theme', (req, res) => { res.cookie('theme', req.body.theme); res.sendStatus(204) })