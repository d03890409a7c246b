import { Injectable } from '@nestjs/common'

@Injectable()
export class DepositApi {
  async release(lease: string, cents: number, reference: string): Promise<void> {
    const answer = await fetch(`https://bank.example/releases/${lease}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Idempotency-Key': reference },
      body: JSON.stringify({ cents }),
      signal: AbortSignal.timeout(5000),
    })
    if (!answer.ok) throw new Error(`bank ${answer.status}`)
  }
}
