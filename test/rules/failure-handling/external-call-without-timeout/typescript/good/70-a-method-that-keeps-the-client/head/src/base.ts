import axios from 'axios'

export class Office {
  protected http() {
    return axios.create({ baseURL: 'https://office.example.com', timeout: 5_000 })
  }
}
