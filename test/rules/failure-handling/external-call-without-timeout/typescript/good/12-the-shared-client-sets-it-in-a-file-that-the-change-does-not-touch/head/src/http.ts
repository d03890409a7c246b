import axios from 'axios'
const client = axios.create({ baseURL: 'https://risk.example.com', timeout: 5_000 })
export { client as risk }
