import express from 'express'
const app = express()
app.post('/login', (req, res) => { res.cookie('session', req.body.token, { httpOnly: true, secure: true }); res.end() })
