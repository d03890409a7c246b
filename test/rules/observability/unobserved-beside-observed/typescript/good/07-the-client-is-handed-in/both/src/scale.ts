import axios from 'axios'
import { tracedHeaders } from './traced-headers.js'

export const weigh = (station: string) => axios.get(`https://scale.example.com/${station}`, { headers: tracedHeaders(), timeout: 2000 })
