import { socket } from './socket.js'
export const answer = (message: object) => { try { socket.send(message) } catch { socket.nack(message) } }