import type { AxiosInstance } from 'axios'

export class Labels {
  constructor(private readonly http: AxiosInstance) {}

  print(zpl: string) {
    return this.http.put('/labels', zpl, { timeout: 2000 })
  }
}
