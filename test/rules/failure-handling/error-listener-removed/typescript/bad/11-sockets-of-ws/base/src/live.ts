import { WebSocketServer } from 'ws'
import { log } from './log.js'

export const wss = new WebSocketServer({ port: 8081 })

wss.on('connection', (socket) => {
  socket.on('error', (error) => log.warn({ error }, 'socket')) // <- finding
  socket.on('message', (data) => socket.send(data))
})
