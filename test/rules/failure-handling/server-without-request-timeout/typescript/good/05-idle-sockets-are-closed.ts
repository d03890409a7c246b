import express from 'express'

const server = express().listen(8080)
// Uploads may take hours. A client that stops sending is cut off.
server.requestTimeout = 0
server.setTimeout(20_000)
