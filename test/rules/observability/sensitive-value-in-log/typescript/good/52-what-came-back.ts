import axios, { type AxiosResponse } from 'axios'
import pino from 'pino'

const log = pino()
const registry = axios.create({ baseURL: 'https://registry.internal', timeout: 4000 })

const noteAnswer = (answer: AxiosResponse): AxiosResponse => {
  log.info({ retryAfter: answer.headers['retry-after'], request: answer.config.headers['x-request-id'] }, 'the registry answered')
  return answer
}

registry.interceptors.response.use(noteAnswer)

export const entry = (number: string) => registry.get(`/entries/${number}`)
