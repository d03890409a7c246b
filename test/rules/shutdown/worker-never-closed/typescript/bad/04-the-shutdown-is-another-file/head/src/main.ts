import express from 'express'
import { Jobs } from './jobs.js'
const server = express().listen(3000)
new Jobs()
process.once('SIGTERM', () => server.close())
