import express from 'express'
import { retry } from './imports'

const app = express()
app.post('/ops/imports/:id/retry', retry)
app.listen(3000)
