import express from 'express'
const app = express()
app.get('/old', (req, res) => { res.redirect(`/new?page=${req.query.page}`) })