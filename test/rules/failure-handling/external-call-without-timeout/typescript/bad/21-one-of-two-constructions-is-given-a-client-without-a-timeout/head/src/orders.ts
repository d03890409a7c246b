import axios from 'axios'
import { Risk } from './risk.js'

export const risk = new Risk(axios.create({ baseURL: 'https://risk.example.com', timeout: 2_000 }))

export const fraud = new Risk(axios.create({ baseURL: 'https://fraud.example.com' })) // <- finding
