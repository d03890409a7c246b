export const isValid = (url: string, signature: string) => timingSafeEqual(hmac(url, secret), signature)
