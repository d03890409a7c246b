import { socket } from './socket.js'
import { apply } from './apply.js'
socket.on('message', async (message: object) => { socket.ack(message); await apply(message) })