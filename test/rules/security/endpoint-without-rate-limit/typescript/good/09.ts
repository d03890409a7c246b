import express from 'express'
const app = express()
app.get('/login', (_req, res) => { res.send('<form>') })