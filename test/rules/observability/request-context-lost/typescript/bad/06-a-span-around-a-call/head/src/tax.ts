import axios from 'axios'

export const tax = (country: string) => axios.get(`https://tax.example.com/${country}`, { timeout: 1000 })
