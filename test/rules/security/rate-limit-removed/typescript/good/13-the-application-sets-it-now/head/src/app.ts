import express from 'express'
import { strict } from './limits.js'
import { codes } from './codes.js'
export const app = express()
app.use(strict)
app.use('/v1', codes)
