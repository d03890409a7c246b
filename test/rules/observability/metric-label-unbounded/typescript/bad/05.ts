import { Summary } from 'prom-client'
import 'express'
export const mails = new Summary({ name: 'mail_seconds', help: 'Mail', labelNames: ['template', 'email'] }) // <- finding