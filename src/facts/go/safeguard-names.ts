import type { Protection } from '#model/facts/safeguard'

/** Words of a refusal, by the protection it provides; searched for in the condition and in its consequence. */
export const refusals: readonly (readonly [Protection, RegExp])[] = [
  ['overuse', /\b429\b|TooManyRequests|ResourceExhausted|[Rr]ate[ _-]?[Ll]imit/],
  [
    'excess',
    /\b413\b|RequestEntityTooLarge|[Tt]oo[ _]?([Ll]arge|[Bb]ig|[Ll]ong|[Mm]any)|(?<!Deadline|deadline |deadline_)[Ee]xceed|>=?\s*[\w.]*[mM]ax\w*/,
  ],
]

/** Rate limiters (`golang.org/x/time/rate` and the like), which are checked before an action. */
export const asksLimiter = /[lL]imit(er)?(s|\(.*\))?\.(Allow|AllowN|Wait|WaitN|Take|Reserve|ReserveN|LimitReached|LimitByKeys|Check)$/

/** Calls that limit how much is accepted, or done concurrently. */
export const boundsCallee =
  /^(http\.MaxBytesReader|http\.MaxBytesHandler|io\.LimitReader|middleware\.BodyLimit(WithConfig)?|grpc\.(MaxRecvMsgSize|MaxConcurrentStreams)|semaphore\.NewWeighted)$/
export const boundsMember = /^(SetLimit|SetReadLimit|SetMaxOpenConns|WithMaxGoroutines)$/
export const boundsField = /^(BodyLimit|MaxHeaderBytes|MaxRequestBodySize|MaxMultipartMemory|MaxUploadSize|MaxMessageSize|ReadLimit)$/

/** Middlewares and helpers that recover from panics, by their names. */
export const recovers = /^(\w*(Recovery|Recoverer|PanicHandler|RecoverPanic)|Recover|(Handle|Capture|Catch|Trap)(Crash|Panics?))$/
