import type { Examples } from '#model/rule'

/** Examples of a language, with more of them behind. */
export const joinExamples = (one: Examples, other: Examples): Examples => ({
  bad: [...one.bad, ...other.bad],
  good: [...one.good, ...other.good],
})
