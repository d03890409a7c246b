import axios from 'axios'

export class Remotes {
  readonly tides = axios.create({ baseURL: 'https://tides.example', timeout: 2_000 })
}
