import { captionWorker } from './captions.js'
import { mailWorker } from './mails.js'
export const workers = [mailWorker({}), captionWorker({})]
