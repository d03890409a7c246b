// A condition that returns nothing retries nothing.
import axios from 'axios'
import axiosRetry from 'axios-retry'
import 'express'
const partner = axios.create({ timeout: 3000 })
axiosRetry(partner, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: () => {} })
export const book = (seat: string) => partner.post('https://partner.example.com/bookings', { seat })
