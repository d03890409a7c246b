import axios from 'axios'

export class RiskClient {
  scoreOf(order: string) {
    return axios.get(`https://risk.example.com/${order}`) // <- finding
  }
}
