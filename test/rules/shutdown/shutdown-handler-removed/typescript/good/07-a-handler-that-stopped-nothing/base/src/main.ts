import { server } from './server.js'
server.listen(3000)
process.on('SIGUSR2', () => console.log('here'))
