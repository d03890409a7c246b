import { server } from './server.js'
server.listen(3000)
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.close())
