/** Parts of the annotations by which controllers limit requests. Sources: ingress-nginx 1.12, Annotations; HAProxy Ingress 0.14, Keys. */
export const limitAnnotations: readonly string[] = ['limit-rps', 'limit-rpm', 'rate-limit', 'ratelimit']

/** The filter of a route that limits requests. Source: Spring Cloud Gateway 4, RequestRateLimiter GatewayFilter Factory. */
export const gatewayFilter = 'RequestRateLimiter'

/** The option with which a plugin limits only routes that ask for it, as a guard is named. Source: @fastify/rate-limit 10.3, README: global. */
export const limitsOnRequest = 'global: false'
