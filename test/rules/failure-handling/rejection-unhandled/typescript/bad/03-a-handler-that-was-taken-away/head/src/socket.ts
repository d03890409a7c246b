import { Server } from 'socket.io'
import { joinRooms } from './rooms.js'
const io = new Server()
io.on('connection', async (socket) => {
  void joinRooms(socket.id)
})
