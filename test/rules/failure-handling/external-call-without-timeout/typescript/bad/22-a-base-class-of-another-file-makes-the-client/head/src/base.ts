import axios from 'axios'

export abstract class ApiClient {
  protected readonly http = axios.create({ baseURL: 'https://risk.example.com' })
}
