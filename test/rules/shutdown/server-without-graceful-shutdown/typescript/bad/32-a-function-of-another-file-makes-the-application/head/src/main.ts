import { build } from './build.js'

const server = await build()
await server.listen({ port: 8080, host: '0.0.0.0' }) // <- finding
