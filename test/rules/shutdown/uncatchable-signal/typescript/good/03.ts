import express from 'express'
const server = express().listen(3000)
for (const signal of ['SIGHUP', 'SIGQUIT', 'SIGTERM']) process.on(signal, () => server.close())
