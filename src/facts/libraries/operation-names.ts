/** Paths that are asked whether a process is well. */
export const healthPath =
  /^\/?((api|v\d+|internal|_internal|system|status|actuator)\/)*[_-]?(health|healthz|health-?checks?|livez|live|liveness|readyz|ready|readiness|heartbeat|alive)(\/(live|ready|liveness|readiness))?\/?$/

/** Header names, options and packages that carry an id of the request. */
export const correlationHeader = /^(x-)?(request|correlation)-id$|^traceparent$/i
/** What an id of the request is called where it is written down, and a line of another language that names one. */
export const correlationName = /^(request|correlation|req|trace)_?id$/i
export const correlationLine =
  /(?<!pull[-_ ]?|merge[-_ ]?|auth[-_ ]?)(request|correlation|trace)[-_]?id(?![a-z])|\btraceparent\b|\bMDC\.put\(/i
export const correlationOption = /^(genReqId|requestIdHeader|requestIdLogLabel|generateRequestId|requestIdGenerator)$/
export const correlationPackage =
  /^(express-request-id|koa-requestid|koa-request-id|hono\/request-id|nestjs-cls|cls-rtracer|cls-hooked|@fastify\/request-context|fastify-request-context|express-correlation-id|pino-http)$/

/** A second secret beside the one in force, by the name of its variable. */
export const formerSecret =
  /(PREVIOUS|OLD|FORMER|LEGACY|ROTAT)\w*(SECRET|KEY|TOKEN|PASSWORD)|(SECRET|KEY|TOKEN|PASSWORD)\w*(PREVIOUS|OLD|FORMER|LEGACY|ROTAT)|(SIGNING|ENCRYPTION|COOKIE|SESSION|JWT)_(KEYS|SECRETS)$/

/** What limits how often something is asked for, by the library that makes it. */
export const limitsRate =
  /^(express-rate-limit#(default|rateLimit)?|express-slow-down#(default|slowDown)?|rate-limiter-flexible#RateLimiter\w+|koa-ratelimit#(default)?|hono-rate-limiter#rateLimiter|@upstash\/ratelimit#Ratelimit|express-brute#(default)?|limiter#RateLimiter|@fastify\/rate-limit#(default)?)$/

/** Keys are looked up by their id. */
export const keySet = /^(jose#(createRemoteJWKSet|createLocalJWKSet)|jwks-rsa#\w*|fastify-secrets-\w+#\w*)$/
