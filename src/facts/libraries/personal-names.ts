/** Last parts of a name (as upper snake case) under which personal data stands. */
const personal =
  /(^|_)(E_?MAIL|EMAIL_ADDRESS|PHONE|PHONE_NUMBER|MOBILE|MOBILE_NUMBER|SSN|SOCIAL_SECURITY(_NUMBER)?|NATIONAL_ID|PASSPORT(_NUMBER)?|DATE_OF_BIRTH|BIRTH_DATE|DOB|FIRST_NAME|LAST_NAME|FULL_NAME|STREET|STREET_ADDRESS|IBAN|CARD_NUMBER|CREDIT_CARD|CVV|CVC|TAX_ID)$/

export const upperSnake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[-.\s]/g, '_')
    .toUpperCase()

/** Whether a name is one under which a person's own data stands. `emailId`, `emailSent`, `phoneCount` are not. */
export const isPersonalName = (name: string): boolean =>
  personal.test(upperSnake(name)) && !/TEMPLATE|DOMAIN|PROVIDER|SUPPORT|FROM|SENDER|NOREPLY|ADMIN/.test(upperSnake(name))

const position =
  /(^|_)(DIDS?|FINGERPRINT|THUMBPRINT|KID)$|(^|_)(NEXT|PAGE|PREV|PREVIOUS|CONTINUATION|CANCEL|CANCELLATION|SYNC|CURSOR|START|INVALID|MISSING|HAS|IS|NO|EXPIRED|ABORT|TEMPLATE|DESIGN|FCM|PUSH|DEVICE)_?TOKENS?$/

/** A token that is a place in a list or a sign to stop, or what a key is publicly known by: no credential. */
export const isHarmlessToken = (name: string): boolean => position.test(upperSnake(name))

/** The token of an ACME challenge, in a text that serves it: it stands in an address that everybody may read, and so does the answer to it. */
export const isChallengeToken = (name: string, text: string): boolean =>
  /^(CHALLENGE_)?TOKEN$|^KEY_AUTH(ORIZATION)?$/.test(upperSnake(name)) && text.includes('.well-known/acme-challenge')

/** Whether a name is that of what proves who somebody is, beyond doubt. */
export const isPasswordName = (name: string): boolean =>
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|PRIVATE_KEY|SECRET_KEY|CLIENT_SECRET|SECRET_ACCESS_KEY)$/.test(upperSnake(name))
