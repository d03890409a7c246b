import { readFileSync } from 'node:fs'
import { createSign } from 'node:crypto'

export class Signer {
  private readonly key: string

  constructor(private readonly path: string) {
    this.key = this.load() // <- finding
  }

  private load(): string {
    return readFileSync(process.env.KEY_FILE ?? '', 'utf8')
  }

  sign(text: string): string {
    return createSign('sha256').update(text).sign(this.key, 'base64')
  }
}
