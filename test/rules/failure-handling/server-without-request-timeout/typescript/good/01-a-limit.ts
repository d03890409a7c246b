import express from 'express'

const server = express().listen(8080)
server.requestTimeout = 30_000
server.headersTimeout = 15_000
