import { ApiClient } from './base.js'

export class RiskClient extends ApiClient {
  score(id: string) {
    return this.http.get(`/score/${id}`) // <- finding
  }
}
