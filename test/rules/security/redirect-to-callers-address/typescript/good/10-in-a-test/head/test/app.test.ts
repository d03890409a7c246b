import express from 'express'
const app = express()
app.get('/', (req, res) => { res.redirect(String(req.query.next)) })
