import { HttpService } from '@nestjs/axios'
import { firstValueFrom, timeout, type Observable } from 'rxjs'

export class Rates {
  constructor(
    private readonly http: HttpService,
    private readonly limit: number,
  ) {}

  load(currency: string) {
    const reply$ = this.http.get(`https://rates.example.com/${currency}`)
    return this.settle(currency, reply$)
  }

  private settle(currency: string, reply$: Observable<unknown>) {
    if (currency === '') throw new Error('no currency')
    return firstValueFrom(reply$.pipe(timeout({ first: this.limit })))
  }
}
