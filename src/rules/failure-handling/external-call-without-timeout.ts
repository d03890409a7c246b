import type { Client, ExternalCall, UnsetDeadline } from '#model/facts/calls/external-call'
import type { Change, Linked, Reach, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isAddedLine } from '#change/added-lines'
import { inLanguage } from '#system/naming/in-language'

const peerOf = (call: Pick<ExternalCall, 'target'>): string => (call.target ? `the server at \`${call.target}\`` : 'the server')

const waits: Readonly<Record<NonNullable<Client['connection']>['phase'], string>> = {
  connect: 'has no connection timeout. If the server stops responding, callers wait forever for a connection.',
  answer: 'has no response timeout. If the server stops responding, a call through this client can hang forever.',
  command: 'has no command timeout. If the server stalls, each command waits without a time limit.',
}

const waitsFor = (client: Client): string => waits[client.connection?.phase ?? 'command']

/** How each client library sets a timeout, as code to write. */
const options: Readonly<Record<string, string>> = {
  fetch: 'signal: AbortSignal.timeout(10_000)',
  'node-fetch': 'signal: AbortSignal.timeout(10_000)',
  'cross-fetch': 'signal: AbortSignal.timeout(10_000)',
  'node:http': 'signal: AbortSignal.timeout(10_000)',
  axios: 'timeout: 10_000',
  '@nestjs/axios': 'timeout: 10_000',
  ky: 'timeout: 10_000',
  ofetch: 'timeout: 10_000',
  request: 'timeout: 10_000',
  'web-push': 'timeout: 10_000',
  got: 'timeout: { request: 10_000 }',
  undici: 'headersTimeout: 10_000, bodyTimeout: 10_000',
  needle: 'response_timeout: 10_000',
  superagent: '.timeout({ response: 10_000, deadline: 30_000 })',
  '@anthropic-ai/sdk': 'timeout: 30_000',
  ai: 'abortSignal: AbortSignal.timeout(60_000)',
  nodemailer: 'socketTimeout: 30_000',
  pg: 'connectionTimeoutMillis: 5_000',
  ioredis: 'commandTimeout: 5_000',
  amqplib: 'timeout: 10_000',
  '@slack/web-api': 'timeout: 10_000',
  '@connectrpc/connect': 'defaultTimeoutMs: 10_000',
  ldapts: 'timeout: 10_000',
  aiohttp: 'timeout=aiohttp.ClientTimeout(total=10)',
  boto3: 'config=Config(connect_timeout=5, read_timeout=10)',
  psycopg2: 'connect_timeout=5',
  'net/http': 'http.Client{Timeout: 10 * time.Second}',
  'github.com/redis/go-redis': 'ReadTimeout: 3 * time.Second',
  'github.com/go-resty/resty': 'client.SetTimeout(10 * time.Second)',
  'google.golang.org/grpc': 'ctx, cancel := context.WithTimeout(ctx, 10*time.Second)',
  'aws-sdk': 'requestHandler: { connectionTimeout: 5_000, socketTimeout: 10_000 }',
  grpc: '{ deadline: Date.now() + 10_000 }',
  'net/smtp': 'conn.SetDeadline(time.Now().Add(10 * time.Second)); smtp.NewClient(conn, host)',
  fasthttp: 'client.DoTimeout(request, response, 10*time.Second)',
  RestTemplate:
    'var factory = new SimpleClientHttpRequestFactory(); factory.setConnectTimeout(5_000); factory.setReadTimeout(10_000); new RestTemplate(factory)',
  WebClient: '.timeout(Duration.ofSeconds(10))',
  'java.net.http': '.timeout(Duration.ofSeconds(10))',
  OkHttp: '.callTimeout(Duration.ofSeconds(10))',
  HttpURLConnection: 'connection.setConnectTimeout(5_000); connection.setReadTimeout(10_000)',
  'Apache HttpClient': 'RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(10))',
  JavaMail: 'put("mail.smtp.timeout", "10000")',
  gRPC: '.withDeadlineAfter(10, TimeUnit.SECONDS)',
  'JAX-RS client': '.readTimeout(10, TimeUnit.SECONDS)',
}

/** Libraries that exist in two languages under one name. */
const namesakes: Readonly<Record<string, { readonly typescript: string; readonly python: string }>> = {
  openai: { typescript: 'timeout: 30_000', python: 'timeout=30' },
  redis: { typescript: 'socket: { socketTimeout: 5_000 }', python: 'socket_timeout=5' },
}

const byLanguage = { python: 'timeout=10' }

/** Timeouts beside the one of the option. */
const more: Readonly<Record<string, string>> = {
  JavaMail: 'in its properties, and likewise `mail.smtp.connectiontimeout` and `mail.smtp.writetimeout` (`mail.smtps.…` with SMTPS)',
}

const onTimeout: Readonly<Record<'request' | 'job' | 'other', string>> = {
  request: 'On a timeout, fail the request, fall back or retry.',
  job: 'On a timeout, fail the job, so that it can run again.',
  other: 'On a timeout, retry or report the error.',
}

const callerOf = (reach: ReadonlySet<Reach>): keyof typeof onTimeout =>
  reach.has('request') ? 'request' : reach.has('job') ? 'job' : 'other'

const fixFor = ({ library, at, reach }: Linked<ExternalCall> | Linked<Client>): string => {
  const option = options[library] ?? inLanguage(at.path, namesakes[library] ?? byLanguage)
  const end = onTimeout[callerOf(reach)]
  return option === undefined
    ? `Set a timeout of a few seconds. ${end}`
    : `Set a timeout: \`${option}\`${more[library] === undefined ? '' : ` ${more[library]}`}. ${end}`
}

const risks: Readonly<Record<keyof typeof onTimeout, string>> = {
  request:
    'Each hung call keeps its request open. Under load, more and more requests wait for this one server, until the service stops responding.',
  job: 'Each hung call keeps its job running. Later runs and other jobs may wait behind it, and no error shows it.',
  other: 'A hung call raises no error, so no alert fires. The code behind it never runs until the process is restarted.',
}

const lastPart = (name: string): string => {
  const inner = name.split(' > ').at(-1) ?? name
  return inner.slice(inner.lastIndexOf('.') + 1)
}

/** A function as a reader of its callers knows it: a constructor by its class. */
const calledName = (name: string): string => {
  const last = lastPart(name)
  return last === 'constructor' || last === '__init__' ? lastPart(name.slice(0, -last.length - 1)) : last
}

/** In Go, a context carries the deadline: it is always passed, but may have none. */
const isContext = (path: string, parameter: string): boolean => path.endsWith('.go') && /^(ctx|c(on)?te?xt)$/i.test(parameter)

/** Who leaves the timeout out, where callers decide it. */
const leftOut = ({ decided, at }: Linked<ExternalCall>): string => {
  if (!decided?.parameter) return ''
  const { through, parameter, unset, callers } = decided
  const who =
    unset < callers ? `${unset} of ${callers} known callers` : callers === 1 ? 'The only known caller' : `The ${callers} known callers`
  return ` ${who} of \`${calledName(through)}\` ${unset === 1 ? 'passes' : 'pass'} ${isContext(at.path, parameter) ? 'a context without a deadline' : `no \`${parameter}\``}.`
}

/** A longer default does not protect a request: load balancers commonly give up after 60 s. */
const tooLongSeconds = 60

const risksOfDefault: Readonly<Record<keyof typeof onTimeout, string>> = {
  request:
    'While the server stalls, requests pile up and hold their connections for minutes. The service stops responding, and recovers only minutes after the server does.',
  job: 'While the server stalls, each run of the job takes minutes. Later runs and other jobs may wait behind it, and no error shows it.',
  other: 'While the server stalls, every caller of this code waits for minutes, and no error shows it.',
}

const waitsByDefault: Readonly<Record<keyof typeof onTimeout, string>> = {
  request: 'this request blocks longer than most clients wait',
  job: 'this job is stuck for that long',
  other: 'the caller is stuck for that long',
}

/** Whether only the start of the process makes the call, or a handler of a signal: no request and no job waits for it. */
const isOutsideWork = (reach: ReadonlySet<Reach>): boolean => reach.size > 0 && callerOf(reach) === 'other'

const advice = (call: Linked<ExternalCall>): { readonly risk: string; readonly fix: string } => ({
  risk: risks[callerOf(call.reach)],
  fix: fixFor(call),
})

/** A client serves all callers, so its risk is that of the requests and jobs that use it. */
const risksOfClient: Readonly<Record<NonNullable<Client['connection']>['phase'], string>> = {
  connect:
    'When the server is down, every request and job that needs a connection waits for one, instead of failing. The whole service stops responding.',
  answer:
    'Each hung call blocks the request or job that made it. Under load, more and more of them wait for this one server, until the service stops responding.',
  command:
    'While the server stalls, every request and job that uses this client waits for it. The service stops responding even though nothing in it has failed.',
}

export const externalCallWithoutTimeout = rule({
  id: 'external-call-without-timeout',
  check: '4.1',
  alsoServes: ['4.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'External call without a timeout',
  why: 'Each hung call blocks the request or job that made it. Under load, more and more of them wait for one slow server, until the service stops responding.',
  fix: 'Set a timeout shorter than the time limit of the request or job that makes the call, and handle the timeout error (fail the request, fall back or retry).',
  blindSpots:
    'Options spread in or passed in from elsewhere count as a timeout, and so do clients that a container or framework creates. When the options cannot be read from the source, the rule reports nothing. A call in vendored Go code that the change does not touch is a preview.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    const written = new Set<Linked<Client>>()
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.streaming || (call.relative && !call.client)) continue
      const { deadline } = call
      if (deadline.state === 'bounded')
        yield {
          ...evidenceAt(call, `bounded by ${deadline.by}`, deadline.at),
          // An abort signal may never fire. A signal with a timeout is a separate safeguard fact.
          ...(deadline.by === 'signal' ? { checks: [] } : {}),
        }
      const suggestion = call.deadlineEdit ? { suggestion: call.deadlineEdit } : {}
      if (deadline.state === 'none')
        yield gapAt(call, {
          ...advice(call),
          ...(change && isUntouchedCopy(change, call) && { stage: 'preview' as const }),
          removed: `the timeout of \`${call.callee}\``,
          fixIfRemoved: `Restore the timeout. ${onTimeout[callerOf(call.reach)]}`,
          message: `\`${call.callee}\` has no ${call.library === 'HttpURLConnection' ? 'read ' : ''}timeout.${leftOut(call)} If ${peerOf(call)} accepts the connection and never answers, the call hangs forever.`,
          ...suggestion,
        })
      if (deadline.state === 'disabled') {
        const client = change && disabledBy(system, change, call)
        if (client && written.has(client)) continue
        if (client) written.add(client)
        yield gapAt(call, {
          ...advice(call),
          ...(client && { at: { startLine: deadline.at.startLine, endLine: deadline.at.endLine } }),
          removed: `the timeout of \`${call.callee}\``,
          // A client that is made elsewhere may be the one without a timeout.
          isWritten: client !== undefined || (call.at.startLine <= deadline.at.startLine && deadline.at.startLine <= call.at.endLine),
          fixIfRemoved: `Restore the timeout. ${onTimeout[callerOf(call.reach)]}`,
          message: `The timeout of \`${call.callee}\` is disabled here. If ${peerOf(call)} never answers, the call hangs forever.`,
        })
      }
      const caller = callerOf(call.reach)
      if (deadline.state === 'default' && deadline.seconds > tooLongSeconds && !call.unawaited && !isOutsideWork(call.reach))
        yield gapAt(call, {
          severity: caller === 'other' ? 'P3' : 'P2',
          risk: risksOfDefault[caller],
          fix: fixFor(call),
          removed: `the timeout of \`${call.callee}\``,
          fixIfRemoved: `Restore the timeout. ${onTimeout[callerOf(call.reach)]}`,
          message: `\`${call.callee}\` sets no timeout, so only the library's default of ${deadline.seconds} s applies.${leftOut(call)} If ${peerOf(call)} stalls, ${waitsByDefault[caller]}.`,
          ...suggestion,
        })
    }
    for (const call of system.facts('unset-deadline')) if (call.inService) yield* judgeUnset(call)
    for (const client of system.facts('client')) {
      if (!client.inService || !client.connection || client.connection.isSubscribed) continue
      yield* judgeConnection(client)
    }
  },
})

/** A copy that the tools of Go put into `vendor`, and that the change leaves as it is: its author may only have built it in another way. */
const isUntouchedCopy = (change: Change, { at, file }: Linked<ExternalCall>): boolean =>
  file.origin === 'vendored' && file.language === 'go' && change.file(at.path) === undefined

/** The client of the same file whose timeout this change switches off in so many words: the finding is at that line. */
const disabledBy = (system: System, change: Change, { at, library, deadline }: Linked<ExternalCall>): Linked<Client> | undefined =>
  deadline.state === 'disabled' && isAddedLine(change, at.path, deadline.at.startLine)
    ? system
        .facts('client')
        .find(
          (client) =>
            client.at.path === at.path &&
            client.library === library &&
            client.deadline.state === 'disabled' &&
            client.deadline.at.startLine === deadline.at.startLine,
        )
    : undefined

/** What a caller leaves out, as a sentence, and how to set it. */
const omission = ({ callee: name, parameter, isClient, request, requestAt, at, deadline }: Linked<UnsetDeadline>) => {
  const callee = calledName(name)
  const sent = `\`${request.callee}\` (${requestAt.path}:${requestAt.startLine})`
  const option = options[request.library] ?? inLanguage(at.path, namesakes[request.library] ?? byLanguage)
  const bound = deadline.state === 'default' ? 'no timeout of its own' : 'no timeout'
  if (!isClient && isContext(at.path, parameter))
    return {
      of: callee,
      message: `This call of \`${callee}\` passes a context without a deadline, so ${sent} has ${bound}.`,
      fix: `Pass a context with a deadline to \`${callee}\`: \`context.WithTimeout(${parameter}, 10*time.Second)\`.`,
    }
  if (!isClient)
    return {
      of: callee,
      message: `This call of \`${callee}\` sets no \`${parameter}\`, so ${sent} has ${bound}.`,
      fix: `Pass \`${parameter}\` to \`${callee}\`, or give it a default there.`,
    }
  const fix = option === undefined ? 'Give the client a timeout of a few seconds.' : `Give the client a timeout: \`${option}\`.`
  return {
    of: parameter === '' ? request.library : callee,
    message:
      parameter === ''
        ? `This \`${request.library}\` client has ${bound}, and ${sent} sends its request through it.`
        : `This call gives \`${callee}\` a client with ${bound}, and ${sent} sends its request through it.`,
    fix,
  }
}

/** A caller that leaves out a timeout which other callers set. */
function* judgeUnset(call: Linked<UnsetDeadline>) {
  const { deadline, request } = call
  const reach = callerOf(call.reach)
  const isShort = deadline.state === 'default' && deadline.seconds <= tooLongSeconds
  if (isShort || (deadline.state === 'default' && (request.unawaited || isOutsideWork(call.reach)))) return
  const { of, message, fix } = omission(call)
  const end =
    deadline.state === 'default'
      ? `If the server never answers, the call waits ${deadline.seconds} s.`
      : 'If the server never answers, the call hangs forever.'
  yield gapAt(call, {
    ...(deadline.state === 'default'
      ? { severity: reach === 'other' ? ('P3' as const) : ('P2' as const), risk: risksOfDefault[reach] }
      : { risk: risks[reach] }),
    fix: `${fix} ${onTimeout[reach]}`,
    removed: `the timeout of \`${of}\``,
    fixIfRemoved: `Restore the timeout. ${onTimeout[reach]}`,
    message: `${message} ${end}`,
  })
}

function* judgeConnection(client: Linked<Client>) {
  const { deadline, connection } = client
  if (deadline.state === 'bounded') yield evidenceAt(client, `bounded by ${deadline.by}`, deadline.at)
  if (deadline.state !== 'none' && deadline.state !== 'disabled') return
  yield gapAt(client, {
    severity: connection?.phase === 'command' ? 'P2' : 'P1',
    // A server that only a developer's network has: what runs in production has another client, as far as the text shows.
    ...(client.ofOneNetwork && { stage: 'preview' as const }),
    removed: `a timeout of this \`${client.library}\` client`,
    fixIfRemoved: `Restore the timeout. ${onTimeout[callerOf(client.reach)]}`,
    message: `This \`${client.library}\` client ${waitsFor(client)}`,
    risk: risksOfClient[connection?.phase ?? 'command'],
    fix: fixFor(client),
    ...(client.deadlineEdit ? { suggestion: client.deadlineEdit } : {}),
  })
}
