import express from 'express'

const app = express()

const server = app.listen(8080)
server.keepAliveTimeout = 65_000
server.headersTimeout = 66_000
