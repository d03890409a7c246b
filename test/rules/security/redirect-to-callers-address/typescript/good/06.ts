import express from 'express'
import { safePath } from './paths.js'
const app = express()
app.get('/login/done', (req, res) => { res.redirect(safePath(req.query.next)) })