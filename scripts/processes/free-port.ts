import { once } from 'node:events'
import { createServer } from 'node:net'

const lowest = 20_000
const count = 10_000

/**
 * A port of this machine that is free, and stays so while its process is started or started anew: below 32768, where Linux
 * (`net.ipv4.ip_local_port_range`) begins to give ports to outgoing connections, and Windows and macOS as well (49152).
 */
export const freePort = async (host = '127.0.0.1'): Promise<number> => {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * count)
    const server = createServer()
    const isFree = Promise.race([once(server, 'listening').then(() => true), once(server, 'error').then(() => false)])
    server.listen(port, host)
    if (!(await isFree)) continue
    const closed = once(server, 'close')
    server.close()
    await closed
    return port
  }
}
