/** Options that end a wait: of a call, of a client, of a server. */
export const endsWait =
  /^(timeout|timeout_?(ms|millis|milliseconds|seconds|secs)|(request|response|read|socket|connect|connection|command|query|statement|headers|body|acquire|acquireConnection|serverSelection|handshake|send|execution|startToClose|scheduleToClose|default|navigation|call|rpc|http|protocol)_?timeout_?(ms|millis|milliseconds|inMs)?|connectionTimeoutMillis|deadline(Ms)?|maxTimeMS|maxExecutionTime|abortController)$/i

/** Callables whose name says that they end what they are given. */
export const boundsWork = /(?<!set|clear)(timeout|deadline|timebox)/i

/** Callables whose name says that they do what they are given again when it fails. */
export const repeatsWork =
  /^(with|and|do|run|execute|call|fetch|request|try)?(Retry|Retries|RetryOn\w+|Backoff)$|\w(With|And)(Retry|Retries|Backoff)$|^retry(With|Async|Request|Operation|Fetch|On|If)\w*$/

/** Members that set how long something may take: `server.setTimeout(…)`, `request.setTimeout(…)`. */
export const setsWait = /^(setTimeout|setHeadersTimeout|setRequestTimeout|setKeepAliveTimeout)$/

/** Options that bound how often something is tried. */
export const boundsAttempts =
  /^(max_?(imum)?_?(attempts|retries|tries|retry_?count|number_?of_?(attempts|retries))|retry_?limit|num_?of_?attempts|attempts)$/i

/** Functions that take secrets out of what they are given, by name alone. */
export const takesSecretsOut =
  /redact|scrub|censor|obfuscat|(mask|filter|strip|omit|remove|hide|clean|sanitiz|sanitis)e?\w*(sensitive|secret|credential|password|token|pii|private|headers?|auth_|userinfo|session_?cookie)/i

/** Functions that are given a secret to do something else with: `removeFieldWithToken`. */
export const worksWithSecret = /(with|by|using|via)_?(sensitive|secret|credential|password|token)/i

/** Functions that do so when what they give goes into a log. */
export const cleans = /^(redact|mask|scrub|saniti[sz]e|censor|obfuscate|clean|filter)\w*$/i

/** What is written in the place of a secret. */
export const mask = /^(\*{3,}|•{3,}|x{4,}|[[<({]?\s*(redacted|filtered|masked|hidden|secret|sensitive|removed)\s*[\])>}]?)$/i

/** Lists whose name says that they hold the names of what must not be shown. */
export const listsSensitive =
  /(?<!case_?|in)sensitive|redact|scrub|(secret|private|pii|masked)_?(keys?|fields?|names?|props|properties|attributes|params|headers?|paths?)|^secrets$/i

/** Calls that keep others out while something is done. */
export const keepsOut =
  /^(runExclusive|withLock|withMutex|withAdvisoryLock|acquireLock|tryLock|obtainLock|using|forUpdate|forShare|forNoKeyUpdate|setLock|pessimisticLock)$/

/** Who is asked to do so, where the member alone says too little. */
export const lockName = /lock|mutex|semaphore|bottleneck|limiter/i

/** SQL that takes a lock on rows, or one by name. */
export const lockStatement =
  /\bFOR\s+(NO\s+KEY\s+)?(UPDATE|SHARE)\b|\bpg_(try_)?advisory_(xact_)?lock\b|\bGET_LOCK\s*\(|\bLOCK\s+TABLES?\s+[\w"`]/i

/** Calls that give back what was taken. */
export const givesBack =
  /^(release|destroy|close|end|quit|disconnect|unsubscribe|unlisten|removeListener|removeEventListener|removeAllListeners|off|clearInterval|clearTimeout|cancel|dispose|unlink|rm|cleanup|terminate|shutdown|shutDown)$/

/** What ends an answer or a measurement, and gives back nothing. */
export const endsAnswer = /^(res|resp|response|reply|ctx|span|stream|stdin|socket)$/i

/** Options and calls that let something go by itself after a time. */
export const expires = /^(EX|PX|EXAT|PXAT|ttl|ttlMs|expiresIn|expireIn|expireInSeconds|expirationTtl|expireAfterSeconds|stdTTL)$/
export const setsExpiry = /^(expire|pexpire|expireat|setex|psetex|setEx|pExpire)$/

/** The table whose rows a statement locks, as what its safeguard is an option of: when that is not read any more, nothing is lost. */
export const tableOf = (statement: string): { readonly optionOf?: string } => {
  const table = /\bFROM\s+["'`]?(\w+)/i.exec(statement)?.[1]
  return table === undefined ? {} : { optionOf: table }
}

/** What a connection, a transaction or a query is called; a method of the same object; a store of rows by its name. */
const ownData =
  /^(this\.)?(db|tx|trx|knex|query|qb|prisma|database|sequelize|em|entityManager|pool)\b|^this\.\w+$|(store|repo|repository|dao)\.\w+$/i

/** Whether what is called, as written, asks for a service's own data: part of a `dependence`. */
export const asksOwnData = (callee: string): { readonly ownData?: true } => (ownData.test(callee) ? { ownData: true } : {})
