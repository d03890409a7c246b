export class TokenStore {
  isThrottled(secret: string): boolean {
    if (Math.random() < 0.1) console.info('throttled')
    return secret.length === 0
  }
}