import axios from 'axios'
import { withSpan } from './span.js'

export const rate = (pair: string) => withSpan('rate', () => axios.get(`https://fx.example.com/${pair}`, { timeout: 1000 }))
