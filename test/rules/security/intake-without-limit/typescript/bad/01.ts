import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ noServer: true }) // <- finding