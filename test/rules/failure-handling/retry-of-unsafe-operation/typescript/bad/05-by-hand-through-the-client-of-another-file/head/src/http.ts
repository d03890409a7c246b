import axios from 'axios'
export const bank = axios.create({ baseURL: 'https://bank.example.com', timeout: 5_000 })
