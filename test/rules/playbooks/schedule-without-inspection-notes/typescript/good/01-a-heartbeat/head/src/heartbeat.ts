import express from 'express'
import { beat } from './beat.js'
export const app = express()
const every = 60_000
setInterval(() => void beat(), every)
