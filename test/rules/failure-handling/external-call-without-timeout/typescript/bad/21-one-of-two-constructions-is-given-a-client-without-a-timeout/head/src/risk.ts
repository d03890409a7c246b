import type { AxiosInstance } from 'axios'

export class Risk {
  constructor(private readonly client: AxiosInstance) {}

  score(id: string) {
    return this.client.get(`/${id}`)
  }
}
