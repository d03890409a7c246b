import 'express'
import axios from 'axios'
export const rates = () => axios.get('https://rates.example.com', { timeout: 2_000 }) // <- finding
