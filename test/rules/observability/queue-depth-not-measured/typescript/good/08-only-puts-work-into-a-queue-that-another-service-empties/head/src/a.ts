import 'express'
import { Queue } from 'bullmq'
import { Counter } from 'prom-client'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
export const mails = new Queue('mail')
export const send = (to: string) => mails.add('mail', { to }, { attempts: 3 })
