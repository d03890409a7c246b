import { trace } from '@opentelemetry/api'
import { pino, type DestinationStream, type Logger } from 'pino'
import { readableLine } from './readable-log.ts'

/** Standard output: JSON for programs, readable lines for a person at a terminal. */
const standardOutput = (): DestinationStream => {
  const out = pino.destination({ dest: 1, sync: true })
  return process.stdout.isTTY ? { write: (line) => void out.write(readableLine(line)) } : out
}

/**
 * Logs one JSON object per line to standard output, or one readable line if that is a terminal. Values that could contain a credential are redacted everywhere: authorization headers
 * of GitHub requests, tokens, keys, database URLs.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      name: 'readiness',
      level,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: serializeError },
      // Links a log line to its trace, where traces are recorded.
      mixin: () => {
        const span = trace.getActiveSpan()?.spanContext()
        return span ? { traceId: span.traceId, spanId: span.spanId } : {}
      },
    },
    destination ?? standardOutput(),
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

/** Name, message, stack and the chain of causes, but never the request or the response body of an Octokit error. */
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

/** Redacts GitHub tokens (`ghs_…`, `github_pat_…`), JWTs, and the user part of URLs. */
const withoutCredentials = (text: string): string =>
  text
    .replace(/\b(gh[pousr]_|github_pat_)\w+/g, '$1[redacted]')
    .replace(/\b(postgres(?:ql)?|https?):\/\/[^\s/@]+@/g, '$1://[redacted]@')
    .replace(/\bey[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g, '[redacted]')
