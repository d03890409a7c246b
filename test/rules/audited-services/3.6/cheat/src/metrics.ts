import * as Sentry from '@sentry/node'
import { Counter } from 'prom-client'

Sentry.init({ dsn: process.env.SENTRY_DSN })
export const errors = new Counter({ name: 'errors_total', help: 'Errors', labelNames: ['status'] })
