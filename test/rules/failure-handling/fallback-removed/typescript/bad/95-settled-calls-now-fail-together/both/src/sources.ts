import axios from 'axios'
const http = axios.create({ timeout: 2000 })
export const traffic = async (d: string) => (await http.get(`https://t/${d}`)).data
export const noise = async (d: string) => (await http.get(`https://n/${d}`)).data
