import express from 'express'
const app = express()
app.get('/', async (req, res) => { await fetch(String(req.query.u)); res.end() })
