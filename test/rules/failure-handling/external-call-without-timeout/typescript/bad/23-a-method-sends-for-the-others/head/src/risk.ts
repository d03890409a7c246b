import axios, { type AxiosRequestConfig } from 'axios'

export class Risk {
  private send(path: string, options?: AxiosRequestConfig) {
    return axios.get(`https://risk.example.com/${path}`, options)
  }

  score(id: string) {
    return this.send(`score/${id}`) // <- finding
  }

  limit(id: string) {
    return this.send(`limit/${id}`, { timeout: 1_000 })
  }
}
