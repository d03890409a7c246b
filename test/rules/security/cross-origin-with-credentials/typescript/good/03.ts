import express from 'express'
import cors from 'cors'
import { origins } from './config.js'
const app = express()
app.use(cors({ origin: (origin, callback) => callback(null, origins.includes(origin)), credentials: true }))