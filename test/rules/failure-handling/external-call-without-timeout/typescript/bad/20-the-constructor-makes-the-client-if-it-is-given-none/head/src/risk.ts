import axios from 'axios'

export class Risk {
  constructor(private readonly client = axios.create()) {}

  score(id: string) {
    return this.client.get(`https://risk.example.com/${id}`) // <- finding
  }
}
