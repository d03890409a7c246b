import 'express'
import { sanitizeHtml, save } from './store.js'
export const f = (body: string) => save(sanitizeHtml(body))
