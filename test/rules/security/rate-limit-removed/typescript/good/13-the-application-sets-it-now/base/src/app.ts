import express from 'express'
import { codes } from './codes.js'
export const app = express()
app.use('/v1', codes)
