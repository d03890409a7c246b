import axios, { type AxiosRequestConfig } from 'axios'
import 'express'
export const load = (options: AxiosRequestConfig) => axios.get('https://crm.example.com/people', options)