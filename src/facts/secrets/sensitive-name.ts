/** Parts of a name that mark its value as secret. */
const secretPart =
  /(^|_)([A-Z\d]*PASS(WORD|WD|PHRASE)|PASS|PWD|SECRETS?|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|AUTH_?KEY|SERVICE_ROLE_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|ENC_?KEY|MASTER_?KEY|SESSION_?KEY|CREDENTIALS?|HMAC_?KEY)(_|$)/
/** Parts that say the opposite: the value only relates to a secret, or is public. */
const harmlessPart =
  /(^|_)(PUBLIC|PUBLISHABLE|PATH|FILE|FILENAME|DIR|NAME|URL|URI|HOST|ENDPOINT|ID|IDS|TTL|SINCE|EXPIR(Y|ES|ES_IN|ATION|ATION_TIME)|DURATION|LIFETIME|LENGTH|SIZE|MIN|MAX|COUNT|LIMIT|TYPE|ALGORITHM|ALG|HEADER|PREFIX|SUFFIX|POLICY|ENABLED?|DISABLED?|REQUIRED?|ALLOW|ALLOWED|FORMAT|VERSION|PROVIDER|MODE|REGION|ARN|REF|ISSUER|AUDIENCE|SCOPES?|HASH|USER|USERNAME|FIELD|LABEL|STORE|MANAGER|DUMMY|CSRF|FRIENDLY|REFRESH_INTERVAL|GRACE|PERIOD|INTERVAL|TIMEOUT|WINDOW|MAX_AGE|ATTEMPTS|RETRIES|KEY_REF|TOKENS)(_|$)/

/** Variables that build tools publish in browser code, and keys that their issuer documents as public. */
const publicName =
  /^(NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|PUBLIC|VITE|REACT_APP|VUE_APP|GATSBY|NG_APP|STORYBOOK)_|(^|_)FIREBASE_(WEB_)?API_KEY$|(^|_)SEARCH_ONLY_/
/** Last words that mark metadata of a secret: its location, its purpose, its name or a time. */
const aboutSecret =
  /_(AT|TS|TIME|TIMESTAMP|DATE|COOKIES?|BUCKET|CLAIM|QUEUE|TOPIC|DOMAIN|REALM|PROJECT|NAMESPACE|SERVICE|GROUP|ROLE|COLUMN|TABLE|ATTRIBUTE|PARAM|PARAMETER|SOURCE|STRATEGY|BACKEND|ADDRESS|ENGINE|METHOD|CLASS|ENV|CHECKSUM|FINGERPRINT|DIGEST)$/

/** Converts `jwtSecret`, `JWTSecret` and `jwt-secret` to `JWT_SECRET`. */
const upperSnake = (name: string): string =>
  name
    .replace(/(?<=[A-Z]{2})(?=[A-Z][a-z])/g, '_')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[-.\s]/g, '_')
    .toUpperCase()

/** Whether the name of a variable or setting marks its value as secret. */
export const isSensitiveName = (name: string): boolean => {
  // The password of a user is one: `MasterUserPassword`.
  const upper = upperSnake(name).replace(/(^|_)USER_(?=(PASSWORD|PASSWD|PASS|PWD)$)/, '$1')
  return secretPart.test(upper) && !harmlessPart.test(upper) && !publicName.test(upper) && !aboutSecret.test(upper)
}

/** A key's location (a path, a URL, a key file) rather than the key. */
const whereabouts = /^(\.{0,2}\/|~\/|[A-Za-z]:\\|(file|https?|classpath|vault|arn|secretsmanager):)|\.(pem|key|crt|cer|p12|jks|json)$/
/** Words that mark a value as a placeholder for a key. */
const standIn = /secret|change|insecure|default|dev|test|example|password|your|super|demo/i
const plainIdentifier = /^[a-z][a-z\d]*([._:-][a-z\d]+)*$/

/**
 * Whether a fallback for a key is not a key: it says where the key is stored, or the name under which something is
 * stored (`ACCESS_TOKEN_KEY || 'access_token'`, `SESSION_KEY ?? 'sid'`).
 */
export const isPlaceOfKey = (name: string, text: string): boolean => {
  if (whereabouts.test(text)) return true
  if (!plainIdentifier.test(text)) return false
  const upper = upperSnake(name)
  const words = upperSnake(text.replace(/:/g, '_')).split('_')
  const isNamed = upper.endsWith('_KEY') && words.length > 1 && words.every((word) => upper.split('_').includes(word))
  return isNamed || (/(^|_)(TOKEN|SESSION|COOKIE)_KEY$/.test(upper) && text.length <= 20 && !standIn.test(text))
}

const webhookKey = /(^|_)WEBHOOKS?(_[A-Z]+)*_(SECRET|KEY)$/

/** Whether a name is that of the service's own signing or encryption key, with which an attacker can forge or decrypt data. */
export const isSigningKeyName = (name: string): boolean => {
  const upper = upperSnake(name)
  // A webhook key proves that an event is genuine.
  if (isSensitiveName(name) && webhookKey.test(upper)) return true
  if (
    !isSensitiveName(name) ||
    /CLIENT|OAUTH_|GOOGLE|GITHUB|FACEBOOK|TWITTER|STRIPE|AWS|SLACK|DISCORD|SMTP|OPENAI|API_KEY|S3|MINIO/.test(upper)
  )
    return false
  return /(^|_)(JWT|SESSION|COOKIE|AUTH|NEXTAUTH|SIGNING|ENCRYPTION|CRYPTO|APP|SERVER|HMAC|TOKEN|ACCESS_TOKEN|REFRESH_TOKEN|HASH|SALT|CSRF)(_[A-Z]+)*_(SECRET|KEY|SIGNING_KEY|SECRET_KEY|PRIVATE_KEY)(_|$)|^(SECRET|SECRET_KEY|SECRET_KEY_BASE|SIGNING_KEY|ENCRYPTION_KEY|SESSION_SECRET)$/.test(
    upper,
  )
}
