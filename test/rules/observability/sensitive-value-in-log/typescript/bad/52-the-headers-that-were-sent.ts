import axios, { type AxiosResponse, type InternalAxiosRequestConfig } from 'axios'
import pino from 'pino'

const log = pino()
const registry = axios.create({ baseURL: 'https://registry.internal', timeout: 4000 })

const noteRequest = (config: InternalAxiosRequestConfig): InternalAxiosRequestConfig => {
  log.info({ headers: config.headers }, 'asking the registry') // <- finding
  return config
}

const noteAnswer = (answer: AxiosResponse): AxiosResponse => {
  if (answer.status === 202) log.warn({ sent: answer.config.headers }, 'the registry needs time') // <- finding
  return answer
}

registry.interceptors.request.use(noteRequest)
registry.interceptors.response.use(noteAnswer)

export const entry = (number: string) => registry.get(`/entries/${number}`)
