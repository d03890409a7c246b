import { Counter, Histogram } from 'prom-client'

export const replies = new Histogram({ name: 'http_reply_seconds', help: 'time to reply', labelNames: ['route'] })
export const brokenReplies = new Counter({ name: 'http_reply_errors_total', help: 'replies with 5xx', labelNames: ['route'] })
