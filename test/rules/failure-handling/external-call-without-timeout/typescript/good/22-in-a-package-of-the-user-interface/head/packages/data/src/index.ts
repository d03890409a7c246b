import axios from 'axios'

export const scoreOf = (order: string) => axios.get(`https://risk.example.com/${order}`)
