/** Data about a package that retries operations. Positions are argument indexes; `-1` means none. */
export interface RetryLibrary {
  readonly library: string
  /** Origin names of the calls that start it. */
  readonly callers: readonly string[]
  /** Position of the repeated function. */
  readonly work: number
  readonly options: number
  /** Options that limit the number of attempts. `Infinity`, or the library's own value for it, removes the limit. */
  readonly limitKeys: readonly string[]
  /** Options that bound the total time, whatever the number of attempts. */
  readonly timeKeys: readonly string[]
  /** Options that remove the limit when true. */
  readonly foreverKeys: readonly string[]
  /** Retries forever if neither `limitKeys` nor `timeKeys` is set. */
  readonly endlessByDefault: boolean
  /** Option for the pause between attempts, and whether there is a pause by default. */
  readonly pauseKey: string
  readonly pauseByDefault: boolean
  /** Option that lists the HTTP methods to retry. */
  readonly methodsKey?: string
  /** Position of the client that retries. */
  readonly client?: number
  readonly source: string
}

const nodeRetry = {
  limitKeys: ['retries'],
  timeKeys: ['maxRetryTime'],
  foreverKeys: ['forever'],
  endlessByDefault: false,
  pauseKey: 'minTimeout',
  pauseByDefault: true,
} as const

export const retryLibraries: readonly RetryLibrary[] = [
  {
    library: 'p-retry',
    callers: ['p-retry#', 'p-retry#pRetry'],
    work: 0,
    options: 1,
    ...nodeRetry,
    source: 'p-retry 7: 10 retries, 1 s doubled each time',
  },
  {
    library: 'async-retry',
    callers: ['async-retry#'],
    work: 0,
    options: 1,
    ...nodeRetry,
    source: 'async-retry 1.3: 10 retries, 1 s doubled each time',
  },
  {
    library: 'promise-retry',
    callers: ['promise-retry#'],
    work: 1,
    options: 0,
    ...nodeRetry,
    source: 'promise-retry 2: options of `retry`',
  },
  {
    library: 'retry',
    callers: ['retry#operation'],
    work: -1,
    options: 0,
    ...nodeRetry,
    source: 'retry 0.13: 10 retries, 1 s doubled each time',
  },
  {
    library: 'exponential-backoff',
    callers: ['exponential-backoff#backOff'],
    work: 0,
    options: 1,
    limitKeys: ['numOfAttempts'],
    timeKeys: [],
    foreverKeys: [],
    endlessByDefault: false,
    pauseKey: 'startingDelay',
    pauseByDefault: true,
    source: 'exponential-backoff 3.1: 10 attempts, 100 ms doubled each time',
  },
  {
    library: 'ts-retry-promise',
    callers: ['ts-retry-promise#retry'],
    work: 0,
    options: 1,
    limitKeys: ['retries'],
    timeKeys: [],
    foreverKeys: [],
    endlessByDefault: false,
    pauseKey: 'delay',
    pauseByDefault: true,
    source: 'ts-retry-promise 0.8: 10 retries, 250 ms; the word INFINITELY takes the limit away',
  },
  {
    library: 'axios-retry',
    callers: ['axios-retry#', 'axios-retry#axiosRetry'],
    work: -1,
    options: 1,
    limitKeys: ['retries'],
    timeKeys: [],
    foreverKeys: [],
    endlessByDefault: false,
    pauseKey: 'retryDelay',
    pauseByDefault: false,
    client: 0,
    source: 'axios-retry 4.5: 3 retries of requests that may be repeated, without a pause (4 attempts measured in 28 ms)',
  },
  {
    library: 'cockatiel',
    callers: ['cockatiel#retry'],
    work: -1,
    options: 1,
    limitKeys: ['maxAttempts'],
    timeKeys: [],
    foreverKeys: [],
    endlessByDefault: false,
    pauseKey: '',
    pauseByDefault: true,
    source: 'cockatiel 3: maxAttempts of the policy',
  },
  {
    library: 'undici',
    callers: ['undici#interceptors.retry'],
    work: -1,
    options: 0,
    limitKeys: ['maxRetries'],
    timeKeys: [],
    foreverKeys: [],
    endlessByDefault: false,
    pauseKey: 'minTimeout',
    pauseByDefault: true,
    methodsKey: 'methods',
    source: 'undici 7: 5 retries, 500 ms doubled each time, only methods that may be repeated',
  },
  {
    library: 'temporal',
    callers: ['@temporalio/workflow#proxyActivities', '@temporalio/workflow#proxyLocalActivities'],
    work: -1,
    options: 0,
    limitKeys: ['retry.maximumAttempts'],
    timeKeys: ['scheduleToCloseTimeout'],
    foreverKeys: [],
    endlessByDefault: true,
    pauseKey: '',
    pauseByDefault: true,
    source: 'Temporal: an activity is attempted without end unless maximumAttempts or scheduleToCloseTimeout is set',
  },
]

/** HTTP clients that retry by default. */
export const selfRetrying = /^(got|ky)#/

/** Functions that create circuit breakers, by origin name, and the members that run work through one. */
export const breakerMakers: Readonly<Record<string, string>> = {
  'opossum#': 'opossum',
  'opossum#CircuitBreaker': 'opossum',
  'cockatiel#circuitBreaker': 'cockatiel',
  'brakes#': 'brakes',
  'levee#createBreaker': 'levee',
}
export const breakerRuns = /^(fire|execute|exec|run|call)$/

/**
 * Calls of vendor packages that send or charge again when repeated, by origin name. Stripe's package is not listed: it
 * sends an idempotency key with each of its own retries, and keys passed in the call are checked elsewhere.
 */
export const onceOnly: readonly { readonly name: RegExp; readonly what: string }[] = [
  { name: /^nodemailer#createTransport\(\)\.sendMail$/, what: 'sends an email' },
  { name: /^@sendgrid\/mail#(send|sendMultiple)$/, what: 'sends an email' },
  { name: /^resend#Resend\(\)\.(emails|batch)\.send$/, what: 'sends an email' },
  { name: /^postmark#(ServerClient|Client)\(\)\.send\w+$/, what: 'sends an email' },
  { name: /^twilio#(Twilio)?\(\)\.(messages|calls)\.create$/, what: 'sends a message' },
  { name: /^@slack\/web-api#WebClient\(\)\.chat\.postMessage$/, what: 'posts a message' },
  {
    name: /^stripe#(Stripe)?\(\)\.(charges|paymentIntents|refunds|transfers|payouts|invoices|invoiceItems|subscriptions)\.create$/,
    what: 'moves money',
  },
]

/** Signs that a POST only reads, or that the receiver treats a repeated one as the same request. */
export const readsByPost =
  /token|oauth|auth|login|sign_?in|session|search|query|graphql|rpc|lookup|find|list|get|valid|verif|check|estimate|quote|price|embed|complet|chat|generat|translat|transcri|classif|moderat|batch_?get|introspect|render|convert|preview|metric|loki|otlp|trace|log|track|analytic|ingest|event|heartbeat|ping|purge|invalidate|refresh|revoke|sync|upsert|webhook|hook/i

/** Functions that wait for something or keep it running. With a pause between attempts, they are expected to loop forever. */
export const forEver = /connect|subscrib|watch|wait|until|leader|elect|for_?ever|acquire|consume|poll|listen|heartbeat/i
