export class Tokens {
  constructor(private readonly key: string) {}

  open(token: string) {
    return decrypt(token, this.key)
  }
}
