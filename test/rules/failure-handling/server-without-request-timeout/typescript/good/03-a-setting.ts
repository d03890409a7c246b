import express from 'express'
import { settings } from './settings.js'

const server = express().listen(settings.port)
server.requestTimeout = settings.requestTimeoutMs
