/** Paths of health checks. */
export const healthPath =
  /^\/?((api|v\d+|internal|_internal|system|status|actuator)\/)*[_-]?(health|healthz|health-?checks?|livez|live|liveness|readyz|ready|readiness|heartbeat|alive)(\/(live|ready|liveness|readiness))?\/?$/

/** Headers, options and packages that carry a request id. */
export const correlationHeader = /^(x-)?(request|correlation)-id$|^traceparent$/i
/** Names of a request id in logs, and lines of other languages that name one. */
export const correlationName = /^(request|correlation|req|trace)_?id$/i
export const correlationLine = /(?<!pull[-_ ]?|merge[-_ ]?|auth[-_ ]?)(request|correlation|trace)[-_]?id(?![a-z])|\btraceparent\b/i
/** Puts something into the context of log lines: an account, a batch, or an id of the request. */
export const logContext = /\bMDC\.put\(/
export const correlationOption = /^(genReqId|requestIdHeader|requestIdLogLabel|generateRequestId|requestIdGenerator)$/
export const correlationPackage =
  /^(express-request-id|koa-requestid|koa-request-id|hono\/request-id|nestjs-cls|cls-rtracer|cls-hooked|@fastify\/request-context|fastify-request-context|express-correlation-id|pino-http)$/

/** Variables that hold a previous secret next to the current one. */
export const formerSecret =
  /(PREVIOUS|OLD|FORMER|LEGACY|ROTAT)\w*(SECRET|KEY|TOKEN|PASSWORD)|(SECRET|KEY|TOKEN|PASSWORD)\w*(PREVIOUS|OLD|FORMER|LEGACY|ROTAT)|(SIGNING|ENCRYPTION|COOKIE|SESSION|JWT)_(KEYS|SECRETS)$/

/** Rate limiters, by origin name. */
export const limitsRate =
  /^(express-rate-limit#(default|rateLimit)?|express-slow-down#(default|slowDown)?|rate-limiter-flexible#RateLimiter\w+|koa-ratelimit#(default)?|hono-rate-limiter#rateLimiter|@upstash\/ratelimit#Ratelimit|express-brute#(default)?|limiter#RateLimiter|@fastify\/rate-limit#(default)?)$/

/** Key sets, in which keys are looked up by id. */
export const keySet = /^(jose#(createRemoteJWKSet|createLocalJWKSet)|jwks-rsa#\w*|fastify-secrets-\w+#\w*)$/
