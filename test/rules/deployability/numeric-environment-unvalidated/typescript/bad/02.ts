import axios from 'axios'
export const http = axios.create({ timeout: parseInt(process.env.HTTP_TIMEOUT_MS!, 10) }) // <- finding