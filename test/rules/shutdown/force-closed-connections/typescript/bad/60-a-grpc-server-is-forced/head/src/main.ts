import { Server, ServerCredentials } from '@grpc/grpc-js'
import { handlers, service } from './service'

const server = new Server()
server.addService(service, handlers)
server.bindAsync('0.0.0.0:50051', ServerCredentials.createInsecure(), () => undefined)

process.on('SIGTERM', () => {
  server.forceShutdown() // <- finding
})
