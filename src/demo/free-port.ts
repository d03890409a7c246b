import { once } from 'node:events'
import { createServer } from 'node:net'

const lowest = 20_000
const count = 10_000

/**
 * A free port below the ephemeral range, so that no outgoing connection takes it while its process starts or restarts. That range begins at
 * 32768 on Linux (`net.ipv4.ip_local_port_range`), and at 49152 on Windows and macOS.
 */
export const freePort = async (host = '127.0.0.1'): Promise<number> => {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * count)
    const server = createServer()
    // Rejects on `error`, such as a port that is taken.
    const isFree = once(server, 'listening').then(
      () => true,
      () => false,
    )
    server.listen(port, host)
    if (!(await isFree)) continue
    const closed = once(server, 'close')
    server.close()
    await closed
    return port
  }
}
