export const environment = process.env.SENTRY_ENVIRONMENT ?? 'production'
export const endpoint = process.env.OTEL_ENDPOINT ?? 'https://otel.prod.acme.internal'
