export const isValid = (url: string, signature: string) =>
  secrets.some((secret) => timingSafeEqual(hmac(url, secret), signature)) // <- finding
