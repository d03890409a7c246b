import axios from 'axios'

export const bank = axios.create({ baseURL: process.env.BANK_URL, timeout: 5_000 })

bank.interceptors.request.use((config) => {
  config.headers['Idempotency-Key'] ??= `request-${config.data.order}`
  return config
})
