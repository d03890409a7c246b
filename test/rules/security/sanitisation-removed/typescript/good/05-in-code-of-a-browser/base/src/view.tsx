import 'react-dom'
import { escapeHtml } from './escape.js'
export const View = (name: string) => escapeHtml(name)
