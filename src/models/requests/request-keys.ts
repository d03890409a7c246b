/** Headers with a key by which a receiver knows a repeated request, in lower case without separators. */
const headers: readonly { readonly name: string; readonly source: string }[] = [
  { name: 'idempotencykey', source: 'The Idempotency-Key HTTP header field, IETF draft 07; Stripe, Adyen, Square' },
  { name: 'xidempotencykey', source: 'Mercado Pago: X-Idempotency-Key' },
  { name: 'idempotencekey', source: 'YooKassa: Idempotence-Key' },
  { name: 'idempotentkey', source: 'Checkout and other services: Idempotent-Key' },
  { name: 'paypalrequestid', source: 'PayPal REST: PayPal-Request-Id' },
  { name: 'clientrequesttoken', source: 'AWS SDK: ClientRequestToken' },
  { name: 'messagededuplicationid', source: 'Amazon SQS, FIFO queues: MessageDeduplicationId' },
]

const known: ReadonlySet<string> = new Set(headers.map(({ name }) => name))

/** Whether a header or an option holds a key by which the receiver knows a repetition. */
export const isRequestKeyName = (name: string): boolean => known.has(name.replaceAll(/[-_]/g, '').replace(/^set/i, '').toLowerCase())

/** Last names of calls that give a header or an entry a value. */
export const settingCalls: ReadonlySet<string> = new Set(
  'set header headers setheader addheader add append put of withheader putifabsent entry setrequestproperty'.split(' '),
)

/** Keys of objects, and calls, that describe rows or inputs and send nothing. */
export const describing: ReadonlySet<string> = new Set(
  'where data select include orderby defaults values set object schema model define shape filter properties attributes column columns insert returning'.split(
    ' ',
  ),
)
