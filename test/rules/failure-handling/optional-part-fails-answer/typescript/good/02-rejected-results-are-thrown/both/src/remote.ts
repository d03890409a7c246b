import axios from 'axios'
const http = axios.create({ timeout: 2000 })
export const photosOf = async (id: string) => (await http.get(`https://photos/${id}`)).data
export const forecastOf = async (id: string) => (await http.get(`https://weather/${id}`)).data
