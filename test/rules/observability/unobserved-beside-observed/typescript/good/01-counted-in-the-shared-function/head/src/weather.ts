import axios from 'axios'
import { withRetry } from './with-retry.js'

export const forecast = (city: string) => withRetry('weather', () => axios.get(`https://weather.example.com/${city}`, { timeout: 1500 }))
