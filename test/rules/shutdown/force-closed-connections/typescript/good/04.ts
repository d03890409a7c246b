import { createServer } from 'node:http'
const server = createServer()
export const reset = () => { server.closeAllConnections() }