import { trace } from '@opentelemetry/api'
import { pino, type DestinationStream, type Logger } from 'pino'

/**
 * One JSON object a line on standard output. What could carry a credential is cut out, wherever it stands: the authorization of a GitHub
 * request, a token, a key, a database address.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      name: 'readiness',
      level,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: serializeError },
      // Leads from a line to its trace, where traces are recorded.
      mixin: () => {
        const span = trace.getActiveSpan()?.spanContext()
        return span ? { traceId: span.traceId, spanId: span.spanId } : {}
      },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  )

const names = [
  'authorization',
  'token',
  'privateKey',
  'secret',
  'password',
  'connectionString',
  'DATABASE_URL',
  'PRIVATE_KEY',
  'WEBHOOK_SECRET',
]

const redacted = names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.headers.${name}`])

/** Name, message, stack and the chain of causes; never the request that an Octokit error carries, nor its answer's body. */
const serializeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const { cause } = error
  return {
    type: error.name,
    message: withoutCredentials(error.message),
    stack: error.stack && withoutCredentials(error.stack),
    ...('status' in error ? { status: error.status } : {}),
    ...('code' in error ? { code: error.code } : {}),
    ...(error instanceof AggregateError ? { errors: error.errors.map(serializeError) } : {}),
    ...(cause === undefined ? {} : { cause: serializeError(cause) }),
  }
}

/** GitHub's tokens (`ghs_…`, `github_pat_…`), and the user part of an address. */
const withoutCredentials = (text: string): string =>
  text
    .replace(/\b(gh[pousr]_|github_pat_)\w+/g, '$1[redacted]')
    .replace(/\b(postgres(?:ql)?|https?):\/\/[^\s/@]+@/g, '$1://[redacted]@')
    .replace(/\bey[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g, '[redacted]')
