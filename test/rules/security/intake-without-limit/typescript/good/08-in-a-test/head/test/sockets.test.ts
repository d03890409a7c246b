import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ port: 0 })
