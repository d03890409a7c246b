import { wordsOf } from '#models/naming/words'
import { chosenPassword } from './chosen-password.ts'
import { looksInvented } from './looks-invented.ts'

const lasts: ReadonlySet<string> = new Set(['password', 'passwd', 'pwd', 'pass', 'passphrase'])
/** `INVALID_PASSWORD` is an error, and `resetPassword` an action. */
const others: ReadonlySet<string> = new Set(
  'invalid wrong weak incorrect missing bad expired forgot reset change changed confirm no short long err error update set hashed encrypted validate'.split(
    ' ',
  ),
)

/** Whether a name is that of a password; `about` if it is of something that happens to one. */
export const namesPassword = (name: string): boolean | 'about' => {
  const words = wordsOf(name)
  if (!lasts.has(words.at(-1) ?? '')) return false
  return words.some((word) => others.has(word)) ? 'about' : true
}

/** Where a kind of character follows another one, of all places. Words with a number at the end change seldom. */
const changes = (text: string): number => {
  const kinds = [...text].map((one) => (/[a-z]/.test(one) ? 'a' : /[A-Z]/.test(one) ? 'A' : /\d/.test(one) ? '0' : '.'))
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / text.length
}

/**
 * Whether a text can hardly be anything but a password, with no call to show what it is for: letters of both cases, digits, and either signs
 * that names do not have or frequent changes between these. No selector, path, pattern or template.
 */
export const looksLikePassword = (text: string): boolean =>
  text.length <= 64 &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  !/^[#.[/$@^]|[()[\]{}<>|\\]|:\/\//.test(text) &&
  (/[!@#$%^&*+=?~]/.test(text) || changes(text) >= 1 / 3) &&
  chosenPassword(text) &&
  !looksInvented(text)
