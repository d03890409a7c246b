import { WebSocketServer } from './sockets.js'
export const sockets = new WebSocketServer({ noServer: true })