import WebSocket from 'ws'
export const sockets = new WebSocket.Server({ port: 8080 }) // <- finding