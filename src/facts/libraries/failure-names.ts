/** Callables whose name says that they retry the work passed to them. */
export const repeatsWork =
  /^(with|and|do|run|execute|call|fetch|request|try)?(Retry|Retries|RetryOn\w+|Backoff)$|\w(With|And)(Retry|Retries|Backoff)$|^retry(With|Async|Request|Operation|Fetch|On|If)\w*$/

/** Functions whose name alone says that they remove secrets from a value. */
export const takesSecretsOut =
  /redact|scrub|censor|obfuscat|(mask|filter|strip|omit|remove|hide|clean|sanitiz|sanitis)e?\w*(sensitive|secret|credential|password|token|pii|private|headers?|auth_|userinfo|session_?cookie)/i

/** Functions that use a secret for another purpose: `removeFieldWithToken`. */
export const worksWithSecret = /(with|by|using|via)_?(sensitive|secret|credential|password|token)/i

/** Functions that count as removing secrets only if their result is logged. */
export const cleans = /^(redact|mask|scrub|saniti[sz]e|censor|obfuscate|clean|filter)\w*$/i

/** Text that replaces a secret. */
export const mask = /^(\*{3,}|•{3,}|x{4,}|[[<({]?\s*(redacted|filtered|masked|hidden|secret|sensitive|removed)\s*[\])>}]?)$/i

/** Lists whose name says that they hold names of sensitive fields. */
export const listsSensitive =
  /(?<!case_?|in)sensitive|redact|scrub|(secret|private|pii|masked)_?(keys?|fields?|names?|props|properties|attributes|params|headers?|paths?)|^secrets$/i

/** Names of connections, transactions and queries, methods of `this`, and stores of rows. */
const ownData =
  /^(this\.)?(db|tx|trx|knex|query|qb|prisma|database|sequelize|em|entityManager|pool)\b|^this\.\w+$|(store|repo|repository|dao)\.\w+$/i

/** Whether a callee reads the service's own data. Part of a `dependence` safeguard. */
export const asksOwnData = (callee: string): { readonly ownData?: true } => (ownData.test(callee) ? { ownData: true } : {})
