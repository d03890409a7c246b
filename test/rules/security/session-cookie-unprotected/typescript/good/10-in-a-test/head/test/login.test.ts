import express from 'express'
const app = express()
app.get('/', (req, res) => { res.cookie('session', 'x'); res.end() })
