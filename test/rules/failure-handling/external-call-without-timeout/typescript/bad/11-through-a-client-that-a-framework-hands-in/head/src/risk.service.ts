import { HttpService } from '@nestjs/axios'
import { Injectable } from '@nestjs/common'
@Injectable()
export class RiskService {
  constructor(private readonly http: HttpService) {}
  score(order: { id: string }) {
    return this.http.post('https://risk.example.com/score', order) // <- finding
  }
}
