import * as Sentry from '@sentry/node'
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  beforeSend(event) { // <- finding
    delete event.request?.headers?.authorization
    delete event.request?.cookies
    return event
  },
})
