const Hapi = require('hapi')

const server = new Hapi.Server()
server.connection({ port: 8000 })
server.start((error) => { // <- finding
  if (error) throw error
})
