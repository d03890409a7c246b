import { mailWorker } from './mails.js'
export const workers = [mailWorker({})]
