const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Calls that start work without waiting for it, and the answers that accept work. */
export const leftWorkNames = {
  /** Functions of JavaScript that run another one later, by origin. */
  starters: words(
    'global#setImmediate global#setTimeout global#queueMicrotask global#process.nextTick timers#setImmediate timers#setTimeout',
  ),
  /** Links of a chain that only handle how the work ends. */
  handlesEnd: words('catch then finally exceptionally whenComplete handle thenAccept thenRun start add_done_callback'),
  /** Members of what collects running work in Go. */
  collects: words('Done Release Unlock'),
  /** Calls that wait for work, or stop it. */
  waits: words(
    'gather wait wait_for as_completed shield join cancel allSettled all race any get result awaitTermination invokeAll allOf Wait',
  ),
  /** Words of a constant for a status, beside `accepted`. */
  statusWords: words('http status statuses code codes accepted response entity results result 202'),
  /** States of work that is accepted and not done. */
  acceptedStates: words('accepted queued processing scheduled started pending running enqueued'),
  /** Calls that write an answer. */
  answers: words(
    'json JSON send Send respond Respond jsonify JSONResponse Response body ok Ok write Encode reply IndentedJSON PureJSON cast',
  ),
  /** Keys of an answer that hold the state of the work. */
  stateKeys: words('status state'),
  /** Work whose loss does no harm: it only serves or observes the process. */
  harmless: words(
    'log logger track metric metrics stat stats analytics cache caches warm prefetch preload invalidate evict broadcast hub socket ws ping ' +
      'heartbeat trace span telemetry beacon touch refresh hit view views close cleanup drain discard sleep',
  ),
  /** Words of calls that prepare work, or handle its failure. */
  preludes: words(
    'context ctx cancel error errors err fmt json time date uuid console make append len new string parse sprintf catch then with',
  ),
  /** First words of calls that move money, or hand something over. */
  effects: words('charge pay refund payout disburse transfer withdraw ship fulfil fulfill provision'),
  /** Words of calls that take work for one instance, or rule out a second run. */
  claims: words('claim reserve lease lock acquire leader elect once dedupe dequeue idempotent singleton exclusive mutex'),
  /** First words of calls that send something. */
  sends: words('send deliver email mail'),
  /** Words of what sends messages, whatever its calls are named. */
  messengers: words('mail mailer mails sms postmark sendgrid twilio mailgun smtp'),
  /** Words of what reaches a person. */
  messages: words(
    'mail mails mailer email emails sms receipt receipts invoice invoices invitation invitations invite reminder reminders confirmation welcome ' +
      'otp code codes digest digests letter letters verification activation reset magic link statement contract smtp postmark sendgrid ses twilio mailgun resend',
  ),
} as const
