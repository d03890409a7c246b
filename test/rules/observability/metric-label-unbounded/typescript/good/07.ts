import { Counter } from 'prom-client'
export const denied = new Counter({ name: 'denied_total', help: 'Denied', labelNames: ['error_code', 'token_type', 'path_prefix'] })