import { HttpService } from '@nestjs/axios'
import { Injectable } from '@nestjs/common'
import { firstValueFrom, map, timeout } from 'rxjs'
@Injectable()
export class Rates {
  constructor(private readonly http: HttpService) {}
  load(id: string) {
    return firstValueFrom(this.http.get(`https://rates.example.com/${id}`).pipe(map(({ data }) => data), timeout({ first: 2000 })))
  }
}
