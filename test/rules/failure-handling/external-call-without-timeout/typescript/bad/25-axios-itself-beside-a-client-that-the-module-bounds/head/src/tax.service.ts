import { HttpService } from '@nestjs/axios'
import { Injectable } from '@nestjs/common'
import axios from 'axios'
@Injectable()
export class TaxService {
  constructor(private readonly http: HttpService) {}
  rate(country: string) {
    return this.http.get(`https://tax.example.com/rates/${country}`)
  }
  rules(country: string) {
    return axios.get(`https://tax.example.com/rules/${country}`) // <- finding
  }
}
