import axios from 'axios'
import 'express'
export const load = (id: string) => axios.get(`https://crm.example.com/people/${id}`, { timeout: 0 }) // <- finding