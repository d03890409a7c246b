/** Words used as placeholders for a credential. */
const placeholderWord =
  /example|sample|dummy|fake|mock|placeholder|change_?me|replace|redacted|removed|hidden|masked|your|insert|todo|foobar|deadbeef|lorem|asdf|qwerty|test|demo|invalid|notreal|x{4}|\*{3}|\.{3}|0{6}|1{5}/i

/** In bits per character. */
const entropy = (text: string): number => {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

/** Whether the text has six consecutive characters in a row: `abcdef`, `123456`, `zyxwvu`. */
const hasSequence = (text: string): boolean => {
  let up = 1
  let down = 1
  for (let index = 1; index < text.length; index += 1) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1)
    up = step === 1 ? up + 1 : 1
    down = step === -1 ? down + 1 : 1
    if (up >= 6 || down >= 6) return true
  }
  return false
}

/** Longer texts are searched for repetition only up to here, so that the time stays small. Characters. */
const searchedForRepetition = 512

/** Whether the text repeats a group of three or more characters three times: `abcdabcdabcd`. */
const repeats = (text: string): boolean => {
  const searched = text.slice(0, searchedForRepetition)
  for (let group = 3; group * 3 <= searched.length; group += 1) {
    let equal = 0
    for (let index = group; index < searched.length; index += 1) {
      equal = searched[index] === searched[index - group] ? equal + 1 : 0
      if (equal >= 2 * group) return true
    }
  }
  return false
}

/** Whether a value looks like a hand-written placeholder rather than a randomly generated credential. */
export const looksInvented = (body: string): boolean => {
  if (placeholderWord.test(body) || hasSequence(body) || repeats(body)) return true
  const isHexadecimal = /^[0-9a-f]+$/i.test(body)
  return entropy(body) < (isHexadecimal ? 2.9 : body.length >= 30 ? 3.7 : 3.2)
}
