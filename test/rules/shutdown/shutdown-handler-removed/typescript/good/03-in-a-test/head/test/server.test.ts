import { server } from './server.js'
server.listen(0)
