import express from 'express'
import { archive } from './archive.ts'

const server = express().listen(3000)
process.once('SIGTERM', () => server.close(async () => archive.pool.end()))
