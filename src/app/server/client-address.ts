import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The client's address as far as it can be trusted: that of the connection, or the one that the outermost of the operator's proxies saw. In
 * `X-Forwarded-For`, only the last entries are trustworthy, one for each of our proxies (`TRUSTED_PROXIES`).
 */
export const clientAddress = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, trustedProxies: number): string => {
  const remote = socket.remoteAddress ?? ''
  const forwarded = headers['x-forwarded-for']
  if (trustedProxies === 0 || forwarded === undefined) return network(remote)
  const chain = [
    ...String(forwarded)
      .split(',')
      .map((entry) => entry.trim()),
    remote,
  ]
  const address = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? ''
  return network(isIP(address) === 0 ? remote : address)
}

/** Treats all addresses of an IPv6 /64 as one, since a client has at least that network. IPv4 in IPv6 notation becomes IPv4. */
const network = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || isIP(address) !== 6) return mapped ?? address
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? []
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [front, back] = [groups(head), groups(tail ?? '')]
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const all = [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
