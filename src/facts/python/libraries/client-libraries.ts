import type { Protocol } from '#model/facts/external-call'
import type { ClientLibrary } from '../../libraries/client-libraries.ts'

/** Position of a call's keyword arguments, taken together: after its URL. */
export const keywordsAt = 1

const verbs = {
  get: { options: keywordsAt, method: 'GET', url: 0 },
  post: { options: keywordsAt, method: 'POST', url: 0 },
  put: { options: keywordsAt, method: 'PUT', url: 0 },
  patch: { options: keywordsAt, method: 'PATCH', url: 0 },
  delete: { options: keywordsAt, method: 'DELETE', url: 0 },
  head: { options: keywordsAt, method: 'HEAD', url: 0 },
  options: { options: keywordsAt, method: 'OPTIONS', url: 0 },
  request: { options: keywordsAt },
} as const

const modelCalls = {
  'chat.completions.create': { options: keywordsAt, method: 'POST' },
  'chat.completions.parse': { options: keywordsAt, method: 'POST' },
  'completions.create': { options: keywordsAt, method: 'POST' },
  'responses.create': { options: keywordsAt, method: 'POST' },
  'embeddings.create': { options: keywordsAt, method: 'POST' },
  'moderations.create': { options: keywordsAt, method: 'POST' },
  'images.generate': { options: keywordsAt, method: 'POST' },
  'audio.transcriptions.create': { options: keywordsAt, method: 'POST' },
  'messages.create': { options: keywordsAt, method: 'POST' },
} as const

/**
 * Python's clients, in the shape of {@link ClientLibrary}: roots are dotted names, and a call's options are its keyword arguments.
 * Defaults were measured against a server that accepts connections and never answers, or read in the package's source.
 */
export const pythonClientLibraries: readonly ClientLibrary[] = [
  {
    library: 'requests',
    protocol: 'http',
    roots: ['requests'],
    calls: verbs,
    makes: { Session: keywordsAt, session: keywordsAt },
    deadlineKeys: ['timeout'],
    default: 'none',
    option: 'timeout=10',
    source: 'requests 2.32: `timeout=None` in Session.request; a session has no default timeout',
  },
  {
    library: 'httpx',
    protocol: 'http',
    roots: ['httpx'],
    calls: { ...verbs, stream: { options: keywordsAt } },
    makes: { Client: keywordsAt, AsyncClient: keywordsAt },
    deadlineKeys: ['timeout'],
    default: 5,
    option: 'timeout=10',
    source: 'httpx 0.28: DEFAULT_TIMEOUT_CONFIG is 5 s for each step',
  },
  {
    library: 'aiohttp',
    protocol: 'http',
    roots: ['aiohttp'],
    calls: { ...verbs, ws_connect: { options: keywordsAt } },
    makes: { ClientSession: keywordsAt },
    deadlineKeys: ['timeout', 'read_timeout', 'conn_timeout'],
    default: 300,
    option: 'timeout=aiohttp.ClientTimeout(total=10)',
    source: 'aiohttp 3.11: DEFAULT_TIMEOUT has total 300 s, sock_connect 30 s',
  },
  {
    library: 'urllib.request',
    protocol: 'http',
    roots: ['urllib.request', 'urllib2'],
    calls: { urlopen: { options: keywordsAt, url: 0 } },
    deadlineKeys: ['timeout'],
    default: 'none',
    option: 'timeout=10',
    source: "CPython 3.13: the socket module's default timeout, which is none",
  },
  {
    library: 'urllib3',
    protocol: 'http',
    roots: ['urllib3'],
    calls: { request: { options: keywordsAt } },
    makes: { PoolManager: keywordsAt, ProxyManager: keywordsAt, HTTPConnectionPool: keywordsAt, HTTPSConnectionPool: keywordsAt },
    deadlineKeys: ['timeout'],
    default: 'none',
    option: 'timeout=10',
    source: 'urllib3 2.3: Timeout.DEFAULT_TIMEOUT is the socket default, which is none',
  },
  {
    library: 'openai',
    protocol: 'http',
    roots: ['openai'],
    calls: modelCalls,
    makes: { OpenAI: keywordsAt, AsyncOpenAI: keywordsAt, AzureOpenAI: keywordsAt, AsyncAzureOpenAI: keywordsAt },
    deadlineKeys: ['timeout', 'http_client'],
    default: 600,
    option: 'timeout=30',
    source: 'openai-python 1.x: DEFAULT_TIMEOUT 600 s, and two retries after it',
  },
  {
    library: 'anthropic',
    protocol: 'http',
    roots: ['anthropic'],
    calls: modelCalls,
    makes: { Anthropic: keywordsAt, AsyncAnthropic: keywordsAt },
    deadlineKeys: ['timeout', 'http_client'],
    default: 600,
    option: 'timeout=30',
    source: 'anthropic-sdk-python 0.x: DEFAULT_TIMEOUT 600 s, and two retries after it',
  },
]

/** A call that opens a connection and uses it. A keyword or positional argument sets its timeout; by default it has none. */
export interface ConnectingCall {
  readonly library: string
  readonly protocol: Protocol
  /** Dotted names of the connecting calls. */
  readonly calls: readonly string[]
  /** Position of the timeout among the positional arguments; undefined if it is keyword-only. */
  readonly position?: number
  /** The minimum number of positional arguments with which it connects immediately. */
  readonly from: number
  readonly source: string
}

export const connectingCalls: readonly ConnectingCall[] = [
  {
    library: 'smtplib',
    protocol: 'mail',
    calls: ['smtplib.SMTP', 'smtplib.SMTP_SSL'],
    position: 3,
    from: 1,
    source: 'CPython 3.13: the socket default, which is none',
  },
  { library: 'imaplib', protocol: 'mail', calls: ['imaplib.IMAP4', 'imaplib.IMAP4_SSL'], from: 1, source: 'CPython 3.13: `timeout=None`' },
  { library: 'poplib', protocol: 'mail', calls: ['poplib.POP3', 'poplib.POP3_SSL'], from: 1, source: 'CPython 3.13: the socket default' },
  { library: 'ftplib', protocol: 'http', calls: ['ftplib.FTP', 'ftplib.FTP_TLS'], from: 1, source: 'CPython 3.13: the socket default' },
]

/** A client whose connection is configured at construction. */
export interface ConnectionMaker {
  readonly library: string
  readonly protocol: Protocol
  readonly makers: readonly string[]
  readonly deadlineKeys: readonly string[]
  readonly phase: 'connect' | 'command'
  /** In a unit that depends on one of these packages, the client may belong to the package, and this timeout would be wrong. */
  readonly exemptWith: readonly string[]
  readonly option: string
  readonly source: string
}

export const connectionMakers: readonly ConnectionMaker[] = [
  {
    library: 'psycopg2',
    protocol: 'db',
    makers: ['psycopg2.connect', 'psycopg2.pool.ThreadedConnectionPool', 'psycopg2.pool.SimpleConnectionPool'],
    deadlineKeys: ['connect_timeout'],
    phase: 'connect',
    exemptWith: [],
    option: 'connect_timeout=5',
    source: 'libpq: connect_timeout is unset, which waits indefinitely',
  },
  {
    library: 'redis',
    protocol: 'cache',
    makers: [
      'redis.Redis',
      'redis.StrictRedis',
      'redis.from_url',
      'redis.Redis.from_url',
      'redis.StrictRedis.from_url',
      'redis.asyncio.Redis',
      'redis.asyncio.from_url',
      'redis.asyncio.Redis.from_url',
    ],
    deadlineKeys: ['socket_timeout', 'connection_pool'],
    phase: 'command',
    exemptWith: ['rq', 'django-rq', 'arq', 'huey'],
    option: 'socket_timeout=5',
    source: 'redis-py 6.1: `socket_timeout=None`',
  },
]
