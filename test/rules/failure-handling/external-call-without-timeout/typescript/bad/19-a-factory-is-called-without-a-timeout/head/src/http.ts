import axios from 'axios'

export function makeClient(timeout?: number) {
  return axios.create({ baseURL: 'https://risk.example.com', timeout })
}
