import axios from 'axios'
export const risk = axios.create({ baseURL: 'https://risk.example.com' })
