import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A wire between the App and its database that can be cut. */
export interface DatabaseProxy {
  /** The database's address by way of the wire. */
  readonly url: string
  /** Ends every connection, and refuses new ones until it is mended. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export const openDatabaseProxy = async (databaseUrl: string): Promise<DatabaseProxy> => {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((socket) => {
    if (isCut) return socket.destroy()
    const onward = connect(Number(target.port || 5432), target.hostname)
    const pair = [socket, onward]
    for (const end of pair) {
      sockets.add(end)
      end.setNoDelay()
      end.on('error', () => undefined)
      end.on('close', () => {
        sockets.delete(end)
        for (const each of pair) each.destroy()
      })
    }
    socket.pipe(onward)
    onward.pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const end = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut: () => {
      isCut = true
      end()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      server.close()
      end()
      await once(server, 'close')
    },
  }
}
