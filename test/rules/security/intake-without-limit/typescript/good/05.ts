import { WebSocketServer } from 'ws'
import { defaults } from './defaults.js'
export const sockets = new WebSocketServer({ ...defaults, noServer: true })