import axios from 'axios'

export const locate = (ip: string) => axios.get(`https://geo.example.com/${ip}`, { timeout: 1000 }) // <- finding
