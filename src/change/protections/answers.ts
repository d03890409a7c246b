/** Calls that send a response. */
export const answers: ReadonlySet<string> = new Set([
  'json',
  'send',
  'status',
  'code',
  'end',
  'Response',
  'HttpResponse',
  'JSON',
  'header',
  'sendStatus',
])
