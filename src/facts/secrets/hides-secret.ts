import { isSensitiveName } from './sensitive-name.ts'

const ofHeaders = /^(authorization|proxy-authorization|cookie|set-cookie|auth|key|code|_?xsrf|csrf)$/i

/** Whether a list of redacted names has one of a secret: `password`, `req.headers.authorization`, `*.apiKey`. */
export const hidesSecret = (names: readonly string[]): { readonly hidesSecret?: true } =>
  names.some((name) => {
    const last = name.split(/[.[\]"'*]+/).findLast((part) => part !== '') ?? ''
    return isSensitiveName(last) || ofHeaders.test(last)
  })
    ? { hidesSecret: true }
    : {}
