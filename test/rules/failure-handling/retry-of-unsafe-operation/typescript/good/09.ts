import axios from 'axios'
import axiosRetry from 'axios-retry'
import 'express'
const reader = axios.create({ timeout: 3000 })
axiosRetry(reader, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: () => true })
export const seats = (flight: string) => reader.get(`https://partner.example.com/flights/${flight}/seats`)
const partner = axios.create({ timeout: 3000 })
axiosRetry(partner, { retries: 3, retryDelay: axiosRetry.exponentialDelay })
export const book = (seat: string) => partner.post('https://partner.example.com/bookings', { seat })
