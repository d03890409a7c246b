/** Last parts of names (in upper snake case) that say how to reach a person. */
const contact = /(^|_)(E_?MAIL|EMAIL_ADDRESS|PHONE|PHONE_NUMBER|MOBILE|MOBILE_NUMBER|FIRST_NAME|LAST_NAME|FULL_NAME|STREET|STREET_ADDRESS)$/
/** Last parts of names that hold an identity document, a tax number or a means of payment. */
const identity =
  /(^|_)(SSN|SOCIAL_SECURITY(_NUMBER)?|NATIONAL_ID|PASSPORT(_NUMBER)?|DATE_OF_BIRTH|BIRTH_DATE|DOB|IBAN|CARD_NUMBER|CREDIT_CARD|CVV|CVC|TAX_ID)$/

export const upperSnake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[-.\s]/g, '_')
    .toUpperCase()

/** Whether a name holds personal data. `emailId`, `emailSent` and `phoneCount` do not. */
export const isPersonalName = (name: string): boolean =>
  (contact.test(upperSnake(name)) || identity.test(upperSnake(name))) &&
  !/TEMPLATE|DOMAIN|PROVIDER|SUPPORT|FROM|SENDER|NOREPLY|ADMIN/.test(upperSnake(name))

const position =
  /(^|_)(DIDS?|FINGERPRINT|THUMBPRINT|KID)$|(^|_)(NEXT|PAGE|PREV|PREVIOUS|CONTINUATION|CANCEL|CANCELLATION|SYNC|CURSOR|START|INVALID|MISSING|HAS|IS|NO|EXPIRED|BY|PERMIT|CREATE|ABORT|TEMPLATE|DESIGN|FCM|PUSH|DEVICE)_?TOKENS?$/

/** Whether a token is a pagination cursor, a cancellation token or a public identifier, and so not a credential. */
export const isHarmlessToken = (name: string): boolean => position.test(upperSnake(name))

/** The token of an ACME challenge, in code that serves challenges. Both the token and its response are public. */
export const isChallengeToken = (name: string, text: string): boolean =>
  /^(CHALLENGE_)?TOKEN$|^KEY_AUTH(ORIZATION)?$/.test(upperSnake(name)) && text.includes('.well-known/acme-challenge')

/** Whether personal data identifies its person to banks and authorities, or is a means of payment. */
export const isIdentityName = (name: string): boolean => isPersonalName(name) && identity.test(upperSnake(name))

/** Whether a name is unambiguously that of a password or a private key. */
export const isPasswordName = (name: string): boolean =>
  /(^|_)([A-Z\d]*(PASSWORD|PASSWD|PASSPHRASE)|PRIVATE_KEY|SECRET_KEY|CLIENT_SECRET|SECRET_ACCESS_KEY)$/.test(upperSnake(name))

const meansOfPayment = /(^|_)(CARD|CVV|CVC|IBAN|ACCOUNT|PAYMENT|WALLET|ATM)(_|$)/

/**
 * What a field holds whose name says so only beside those of a means of payment: a PIN, or the number of a card.
 *
 * @param around the names of the class and of its other fields
 */
export const heldOfPayment = (name: string, around: readonly string[]): 'password' | 'identity' | undefined => {
  const own = upperSnake(name)
  if (/(^|_)PIN(_CODE)?$/.test(own) && around.some((one) => meansOfPayment.test(upperSnake(one)))) return 'password'
  if (own === 'PAN' && around.some((one) => meansOfPayment.test(upperSnake(one)))) return 'identity'
  return own === 'NUMBER' && around.some((one) => /(^|_)CARD(_|$)/.test(upperSnake(one))) ? 'identity' : undefined
}
