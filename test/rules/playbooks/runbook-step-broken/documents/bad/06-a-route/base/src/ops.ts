import express from 'express'
import { stuck, retry } from './imports'

const app = express()
app.get('/ops/imports/stuck', stuck) // <- finding
app.post('/ops/imports/:id/retry', retry)
app.listen(3000)
