import express from 'express'
import { health } from './health.js'
export const app = express()
health(app)
