import axios from 'axios'
export const rates = axios.get('https://rates.example.com/eur', { timeout: 2_000 }) // <- finding