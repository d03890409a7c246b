export class Config {
  readonly key: string
  constructor() {
    const key = process.env.SIGNING_KEY
    if (key === undefined) throw new Error('SIGNING_KEY is missing') // <- finding
    this.key = key
  }
}
