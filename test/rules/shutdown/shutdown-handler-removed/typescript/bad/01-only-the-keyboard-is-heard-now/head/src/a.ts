import express from 'express'
const server = express().listen(3000)
const stop = () => server.close()
process.on('SIGINT', stop)
process.on('SIGQUIT', stop)
