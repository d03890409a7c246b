import express from 'express'
const server = express().listen(3000)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.close())