import { readFileSync } from 'node:fs'
import { createSign } from 'node:crypto'

export class Signer {
  private key: string | undefined

  constructor(private readonly path: string) {
  }

  private keyOnce(): string {
    this.key ??= this.load()
    return this.key
  }

  private load(): string {
    return readFileSync(process.env.KEY_FILE ?? '', 'utf8')
  }

  sign(text: string): string {
    return createSign('sha256').update(text).sign(this.keyOnce(), 'base64')
  }
}
