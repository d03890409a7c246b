import { get } from './http.js'

export const tax = (country: string) => get('tax', `https://tax.example.com/${country}`)
