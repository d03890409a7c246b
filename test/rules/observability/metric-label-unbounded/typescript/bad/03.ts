import * as prometheus from 'prom-client'
export const failures = new prometheus.Counter({ name: 'failures_total', help: 'Failures', labelNames: ['error_message'] }) // <- finding