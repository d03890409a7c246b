import axios, { type AxiosInstance } from 'axios'

export class Risk {
  constructor(private readonly client: AxiosInstance = axios.create()) {}

  score(id: string) {
    return this.client.get(`/${id}`)
  }
}
