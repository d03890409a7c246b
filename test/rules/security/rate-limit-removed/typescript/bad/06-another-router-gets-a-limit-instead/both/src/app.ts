import express from 'express'
import { codes } from './codes.js'
import { notes } from './notes.js'
export const app = express()
app.use('/v1', codes)
app.use('/v1', notes)
