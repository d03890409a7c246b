import axios from 'axios'
import { withSpan } from './span.js'

export const get = (name: string, url: string) => withSpan(name, () => axios.get(url, { timeout: 1000 }))
