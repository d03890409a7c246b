import { Injectable } from '@nestjs/common'
@Injectable()
export class RatesService {
  async load() {
    const response = await fetch('https://rates.example.com/eur') // <- finding
    return response.json()
  }
}
