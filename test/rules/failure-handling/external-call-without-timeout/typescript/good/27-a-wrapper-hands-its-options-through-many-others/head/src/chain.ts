import type { AxiosRequestConfig } from 'axios'
import { load } from './http.js'

const first = (url: string, options?: AxiosRequestConfig) => load(url, options)
const second = (url: string, options?: AxiosRequestConfig) => first(url, options)
const third = (url: string, options?: AxiosRequestConfig) => second(url, options)
const fourth = (url: string, options?: AxiosRequestConfig) => third(url, options)

export const rates = () => fourth('https://rates.example.com')
