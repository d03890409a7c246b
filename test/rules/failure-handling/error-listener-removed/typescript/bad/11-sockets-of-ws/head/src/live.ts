import { WebSocketServer } from 'ws'

export const wss = new WebSocketServer({ port: 8081 })

wss.on('connection', (socket) => {
  socket.on('message', (data) => socket.send(data))
})
