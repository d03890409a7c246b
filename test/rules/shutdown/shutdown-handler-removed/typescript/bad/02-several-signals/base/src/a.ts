import { server } from './server.js'
server.listen(3000)
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => server.close()) // <- finding
}
