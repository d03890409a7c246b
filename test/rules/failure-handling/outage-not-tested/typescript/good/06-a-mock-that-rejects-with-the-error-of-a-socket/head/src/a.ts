import 'express'
import axios from 'axios'
export const a = () => axios.get('https://a.example.com', { timeout: 100 })
