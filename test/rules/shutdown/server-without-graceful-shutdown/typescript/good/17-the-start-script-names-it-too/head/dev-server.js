import express from 'express'

const server = express().listen(3000)
process.on('SIGTERM', () => server.close())
