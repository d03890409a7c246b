import axios from 'axios'

export class Remotes {
  readonly tides = axios.create({ baseURL: 'https://tides.example' })
}
