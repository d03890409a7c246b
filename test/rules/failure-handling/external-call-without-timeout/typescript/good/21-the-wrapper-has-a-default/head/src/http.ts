import axios, { type AxiosRequestConfig } from 'axios'

export const load = (url: string, options: AxiosRequestConfig = { timeout: 2_000 }) => axios.get(url, options)

export const send = (url: string, timeout = 2_000) => axios.post(url, {}, { timeout })
