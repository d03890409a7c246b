import axios from 'axios'
import { withSpan } from './span.js'

export const tax = (country: string) =>
  withSpan('tax', () => axios.get(`https://tax.example.com/${country}`, { timeout: 1000 }))
