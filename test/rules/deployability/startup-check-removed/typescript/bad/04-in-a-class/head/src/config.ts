export class Config {
  readonly key: string
  constructor() {
    const key = process.env.SIGNING_KEY
    this.key = key as string
  }
}
