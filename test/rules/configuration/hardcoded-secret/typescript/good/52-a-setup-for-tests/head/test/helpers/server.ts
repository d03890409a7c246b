import session from 'express-session'
import { createServer } from '../../src/server.js'

export const TEST_PASSWORD = 'T7#vLq{{}}9zRk2m'
export const server = () => createServer(session({ secret: 'keyboard cat', resave: false, saveUninitialized: false }))
