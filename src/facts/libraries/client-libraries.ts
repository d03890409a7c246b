import type { Protocol } from '#model/facts/external-call'

/**
 * Data about a client library. `default` is the deadline of a call without options: seconds, or `none`. Each
 * figure was either measured against a server that accepts connections and never responds (Node 20 to 24), or read in
 * the package's source at the version named in `source`.
 */
export interface ClientLibrary {
  readonly library: string
  readonly protocol: Protocol
  /** Origin names on which calls are made, without the member (`axios#`, `axios#create()`). */
  readonly roots: readonly string[]
  /** Callable members (empty name: the root itself), with the position of the options argument. */
  readonly calls: Readonly<Record<string, { readonly options: number; readonly method?: string; readonly url?: number }>>
  /** Members that create an instance, with the position of their options. */
  readonly makes?: Readonly<Record<string, number>>
  /** Options that bound a call. */
  readonly deadlineKeys: readonly string[]
  readonly default: 'none' | number
  /** The code that a fix inserts into an options object. Empty if the deadline is not an option, or not in every version. */
  readonly option: string
  readonly source: string
}

const axiosCalls = {
  '': { options: 1, url: 0 },
  request: { options: 0 },
  get: { options: 1, method: 'GET', url: 0 },
  delete: { options: 1, method: 'DELETE', url: 0 },
  head: { options: 1, method: 'HEAD', url: 0 },
  options: { options: 1, method: 'OPTIONS', url: 0 },
  post: { options: 2, method: 'POST', url: 0 },
  put: { options: 2, method: 'PUT', url: 0 },
  patch: { options: 2, method: 'PATCH', url: 0 },
  postForm: { options: 2, method: 'POST', url: 0 },
  putForm: { options: 2, method: 'PUT', url: 0 },
  patchForm: { options: 2, method: 'PATCH', url: 0 },
} as const

const verbCalls = {
  '': { options: 1, url: 0 },
  get: { options: 1, method: 'GET', url: 0 },
  post: { options: 1, method: 'POST', url: 0 },
  put: { options: 1, method: 'PUT', url: 0 },
  patch: { options: 1, method: 'PATCH', url: 0 },
  delete: { options: 1, method: 'DELETE', url: 0 },
  head: { options: 1, method: 'HEAD', url: 0 },
} as const

const nodeRequest = { request: { options: 1, url: 0 }, get: { options: 1, method: 'GET', url: 0 } } as const

/** Position for calls without an options argument: these libraries set options by chained methods. */
const noOptions = 9

const modelCalls = {
  'chat.completions.create': { options: 1, method: 'POST' },
  'completions.create': { options: 1, method: 'POST' },
  'responses.create': { options: 1, method: 'POST' },
  'embeddings.create': { options: 1, method: 'POST' },
  'moderations.create': { options: 1, method: 'POST' },
  'images.generate': { options: 1, method: 'POST' },
  'audio.transcriptions.create': { options: 1, method: 'POST' },
  'audio.speech.create': { options: 1, method: 'POST' },
  'messages.create': { options: 1, method: 'POST' },
} as const

export const httpLibraries: readonly ClientLibrary[] = [
  {
    library: 'axios',
    protocol: 'http',
    roots: ['axios#', 'axios#axios'],
    calls: axiosCalls,
    makes: { create: 0, Axios: 0 },
    deadlineKeys: ['timeout', 'signal', 'cancelToken'],
    default: 'none',
    option: 'timeout: 10_000',
    source: 'axios 1.21: `timeout: 0` in lib/defaults; still hanging after 400 s',
  },
  {
    library: 'got',
    protocol: 'http',
    roots: ['got#', 'got#got'],
    calls: { ...verbCalls, stream: { options: 1, url: 0 } },
    makes: { extend: 0 },
    deadlineKeys: ['timeout', 'signal'],
    default: 'none',
    option: 'timeout: { request: 10_000 }',
    source: 'got 16.1: no timeout by default (documentation/6-timeout.md); still hanging after 330 s',
  },
  {
    library: 'ky',
    protocol: 'http',
    roots: ['ky#', 'ky#ky'],
    calls: verbCalls,
    makes: { create: 0, extend: 0 },
    deadlineKeys: ['timeout', 'signal'],
    default: 10,
    option: 'timeout: 10_000',
    source: 'ky 1.14: 10 s by default, measured 10.0 s',
  },
  {
    library: 'node-fetch',
    protocol: 'http',
    roots: ['node-fetch#'],
    calls: { '': { options: 1, url: 0 } },
    deadlineKeys: ['signal', 'timeout'],
    default: 'none',
    option: 'signal: AbortSignal.timeout(10_000)',
    source: 'node-fetch 3.3: none; still hanging after 400 s',
  },
  {
    library: 'fetch',
    protocol: 'http',
    roots: ['global#fetch', 'undici#fetch'],
    calls: { '': { options: 1, url: 0 } },
    deadlineKeys: ['signal', 'dispatcher'],
    default: 300,
    option: 'signal: AbortSignal.timeout(10_000)',
    source: "undici 7.30 behind Node's fetch: headersTimeout 300 s; measured 300.6 s",
  },
  {
    library: 'undici',
    protocol: 'http',
    roots: ['undici#'],
    calls: { request: { options: 1, url: 0 }, stream: { options: 1, url: 0 } },
    deadlineKeys: ['signal', 'headersTimeout', 'bodyTimeout', 'dispatcher'],
    default: 300,
    option: 'headersTimeout: 10_000',
    source: 'undici 7.30: headersTimeout 300 s; measured 300.5 s',
  },
  {
    library: 'node:http',
    protocol: 'http',
    roots: ['http#', 'https#'],
    calls: nodeRequest,
    deadlineKeys: ['timeout', 'signal'],
    default: 'none',
    option: 'signal: AbortSignal.timeout(10_000)',
    source: 'Node 20 to 24: no timeout on outgoing requests; still hanging after 400 s',
  },
  {
    library: 'needle',
    protocol: 'http',
    roots: ['needle#'],
    calls: {
      '': { options: 3, url: 1 },
      get: { options: 1, method: 'GET', url: 0 },
      head: { options: 1, method: 'HEAD', url: 0 },
      post: { options: 2, method: 'POST', url: 0 },
      put: { options: 2, method: 'PUT', url: 0 },
      patch: { options: 2, method: 'PATCH', url: 0 },
      delete: { options: 2, method: 'DELETE', url: 0 },
    },
    deadlineKeys: ['response_timeout', 'read_timeout', 'timeout', 'signal'],
    default: 'none',
    option: 'response_timeout: 10_000',
    source: 'needle 3.5: open_timeout 10 s covers the connection only; still hanging after 400 s',
  },
  {
    library: 'superagent',
    protocol: 'http',
    roots: ['superagent#'],
    calls: {
      get: { options: noOptions, method: 'GET', url: 0 },
      head: { options: noOptions, method: 'HEAD', url: 0 },
      post: { options: noOptions, method: 'POST', url: 0 },
      put: { options: noOptions, method: 'PUT', url: 0 },
      patch: { options: noOptions, method: 'PATCH', url: 0 },
      delete: { options: noOptions, method: 'DELETE', url: 0 },
      del: { options: noOptions, method: 'DELETE', url: 0 },
    },
    deadlineKeys: [],
    default: 'none',
    option: '',
    source: 'superagent 10: none unless `.timeout()` stands in the chain; still hanging after 400 s',
  },
  {
    library: 'openai',
    protocol: 'http',
    roots: ['openai#', 'openai#OpenAI', 'openai#AzureOpenAI'],
    calls: modelCalls,
    makes: { '': 0 },
    deadlineKeys: ['timeout', 'signal'],
    default: 600,
    option: 'timeout: 30_000',
    source: 'openai 6: timeout 10 minutes, and two retries after it',
  },
  {
    library: '@anthropic-ai/sdk',
    protocol: 'http',
    roots: ['@anthropic-ai/sdk#', '@anthropic-ai/sdk#Anthropic'],
    calls: modelCalls,
    makes: { '': 0 },
    deadlineKeys: ['timeout', 'signal'],
    default: 600,
    option: 'timeout: 30_000',
    source: '@anthropic-ai/sdk 0.7x: timeout 10 minutes, and two retries after it',
  },
  {
    library: 'ai',
    protocol: 'http',
    roots: ['ai#'],
    calls: {
      generateText: { options: 0, method: 'POST' },
      generateObject: { options: 0, method: 'POST' },
      embed: { options: 0, method: 'POST' },
      embedMany: { options: 0, method: 'POST' },
      rerank: { options: 0, method: 'POST' },
    },
    deadlineKeys: ['abortSignal', 'timeout'],
    default: 300,
    option: 'abortSignal: AbortSignal.timeout(60_000)',
    source: "ai 6.0: no timeout unless `timeout` or `abortSignal` is given; behind it Node's fetch with 300 s, and two retries",
  },
  {
    library: 'cross-fetch',
    protocol: 'http',
    roots: ['cross-fetch#', 'cross-fetch#fetch'],
    calls: { '': { options: 1, url: 0 } },
    deadlineKeys: ['signal', 'timeout'],
    default: 'none',
    option: '',
    source: 'cross-fetch 4: node-fetch 2 on a server, which has none',
  },
  {
    library: 'ofetch',
    protocol: 'http',
    roots: ['ofetch#ofetch', 'ofetch#$fetch'],
    calls: { '': { options: 1, url: 0 }, raw: { options: 1, url: 0 } },
    makes: { create: 0 },
    deadlineKeys: ['timeout', 'signal'],
    default: 300,
    option: 'timeout: 10_000',
    source: "ofetch 1.5: none unless `timeout` is given; behind it Node's fetch with 300 s",
  },
  {
    library: 'request',
    protocol: 'http',
    roots: ['request#', 'request-promise#', 'request-promise-native#'],
    calls: verbCalls,
    makes: { defaults: 0 },
    deadlineKeys: ['timeout'],
    default: 'none',
    option: 'timeout: 10_000',
    source: 'request 2.88: none',
  },
  {
    library: 'web-push',
    protocol: 'http',
    roots: ['web-push#'],
    calls: { sendNotification: { options: 2, method: 'POST' } },
    deadlineKeys: ['timeout'],
    default: 'none',
    option: 'timeout: 10_000',
    source: 'web-push 3.6: a request of node:https, bounded only when `timeout` is given',
  },
  {
    library: 'nodemailer',
    protocol: 'mail',
    roots: ['nodemailer#'],
    calls: { sendMail: { options: noOptions } },
    makes: { createTransport: 0 },
    deadlineKeys: ['socketTimeout', 'streamTransport', 'jsonTransport', 'sendmail', 'SES'],
    default: 600,
    option: '',
    source: 'nodemailer 10: connectionTimeout 2 minutes, socketTimeout 10 minutes',
  },
]

/** A client whose connection is configured where it is created: database, cache, queue, cloud. */
export interface ConnectionLibrary {
  readonly library: string
  readonly protocol: Protocol
  /** Origin names of the calls that create it. */
  readonly makers: readonly string[]
  /** Positions of the options argument. A string (a URL) in that position, or before it, adds no option. */
  readonly options: readonly number[]
  /** Keys that bound the wait. A dotted key addresses a nested object. */
  readonly deadlineKeys: readonly string[]
  readonly default: 'none' | number
  /** What has no deadline: opening the connection, or the response to a command. */
  readonly phase: 'connect' | 'command'
  /** If the package depends on one of these, the client may belong to it and must not get this deadline. */
  readonly exemptWith?: readonly string[]
  readonly option: string
  readonly source: string
}

export const connectionLibraries: readonly ConnectionLibrary[] = [
  {
    library: 'pg',
    protocol: 'db',
    makers: ['pg#Pool', 'pg#Client', 'pg-pool#', '@prisma/adapter-pg#PrismaPg'],
    options: [0],
    deadlineKeys: ['connectionTimeoutMillis'],
    default: 'none',
    phase: 'connect',
    option: 'connectionTimeoutMillis: 5_000',
    source: 'pg 8.23, pg-pool 3.14: connectionTimeoutMillis 0; `connect_timeout` in the URL is not read; still hanging after 400 s',
  },
  {
    library: 'ioredis',
    protocol: 'cache',
    makers: ['ioredis#', 'ioredis#Redis'],
    options: [0, 1, 2],
    deadlineKeys: ['commandTimeout', 'socketTimeout'],
    default: 'none',
    phase: 'command',
    exemptWith: ['bullmq', 'bull', 'bee-queue', '@nestjs/bullmq', '@nestjs/bull'],
    option: 'commandTimeout: 5_000',
    source: 'ioredis 5.11: commandTimeout unset; a server that accepts and stalls: still hanging after 400 s',
  },
  {
    library: 'amqplib',
    protocol: 'queue',
    makers: ['amqplib#connect', 'amqplib/callback_api#connect'],
    options: [1],
    deadlineKeys: ['timeout'],
    default: 'none',
    phase: 'connect',
    option: 'timeout: 10_000',
    source: 'amqplib 2.3: none; still hanging after 400 s',
  },
  {
    library: 'redis',
    protocol: 'cache',
    makers: ['redis#createClient', 'redis#createCluster'],
    options: [0],
    deadlineKeys: ['socket.socketTimeout', 'commandOptions.timeout', 'defaults.socket.socketTimeout'],
    default: 'none',
    phase: 'command',
    option: '',
    source: 'redis 5: socket.connectTimeout 5 s covers the connection only; a command to a server that stalls is still pending after 400 s',
  },
  {
    library: '@slack/web-api',
    protocol: 'http',
    makers: ['@slack/web-api#WebClient', '@slack/webhook#IncomingWebhook'],
    options: [1],
    deadlineKeys: ['timeout', 'fetch', 'agent'],
    default: 'none',
    phase: 'command',
    option: 'timeout: 10_000',
    source: '@slack/web-api 7 and 8: timeout 0, which sets none',
  },
  {
    library: '@connectrpc/connect',
    protocol: 'grpc',
    makers: [
      '@connectrpc/connect-node#createConnectTransport',
      '@connectrpc/connect-node#createGrpcTransport',
      '@connectrpc/connect-node#createGrpcWebTransport',
      '@bufbuild/connect-node#createConnectTransport',
      '@bufbuild/connect-node#createGrpcTransport',
    ],
    options: [0],
    deadlineKeys: ['defaultTimeoutMs', 'interceptors'],
    default: 'none',
    phase: 'command',
    option: 'defaultTimeoutMs: 10_000',
    source: '@connectrpc/connect 2: no deadline unless `defaultTimeoutMs` or the call sets one',
  },
  {
    library: 'ldapts',
    protocol: 'db',
    makers: ['ldapts#Client', 'ldapjs#createClient'],
    options: [0],
    deadlineKeys: ['timeout'],
    default: 'none',
    phase: 'command',
    option: 'timeout: 10_000',
    source: 'ldapts 8: timeout 0, which sets none; ldapjs 3: timeout Infinity',
  },
]
