import express from 'express'
import morgan from 'morgan'
import { signup } from './signup.js'
const app = express()
app.use('/signup', morgan('combined'))
app.post('/signup', signup)
export { app }
