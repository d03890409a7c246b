interface Failure {
  readonly code?: unknown
  readonly name?: unknown
  readonly hostname?: unknown
  readonly address?: unknown
  readonly port?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
}

/** The error and what caused it, outermost first. `fetch` wraps the error of the connection, and that may be one for each address. */
const chain = (error: unknown, depth = 0): readonly Failure[] => {
  if (!(error instanceof Error) || depth > 5) return []
  const failure = error as Failure
  const inner = Array.isArray(failure.errors) ? failure.errors.slice(0, 1) : []
  return [failure, ...[...inner, failure.cause].flatMap((each) => chain(each, depth + 1))]
}

const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const placeOf = ({ address, port, hostname }: Failure, fallback: string): string =>
  [word(address) || word(hostname), word(port)].filter(Boolean).join(':') || fallback

const timeouts = /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/
const closed = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ECONNABORTED)$/
const certificate = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/

/**
 * Why a request got no answer, as a clause: "127.0.0.1:80 refused the connection".
 *
 * @param host the host that was called, if the error does not name it
 */
export const whyUnreachable = (error: unknown, host: string): string => {
  const failures = chain(error)
  const failure = failures.find(({ code }) => typeof code === 'string' && /^[A-Z]/.test(code)) ?? failures[0] ?? {}
  const code = word(failure.code)
  if (failures.some(({ name }) => name === 'TimeoutError' || name === 'AbortError') || timeouts.test(code))
    return `${host} did not answer in time`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `the name ${word(failure.hostname) || host} cannot be resolved`
  if (code === 'ECONNREFUSED') return `${placeOf(failure, host)} refused the connection`
  if (code === 'ENETUNREACH' || code === 'EHOSTUNREACH') return `there is no route to ${placeOf(failure, host)}`
  if (closed.test(code)) return `${host} closed the connection without an answer`
  if (certificate.test(code))
    return `the certificate of ${host} is not trusted (${code}; NODE_EXTRA_CA_CERTS names a file with further authorities)`
  const last = failures.at(-1)
  return code || word(last?.message).split('\n', 1)[0] || 'the request failed'
}
