import { kills, valueOptions, type Kill } from '#models/pipelines/kill-commands'

const hasOption = (words: readonly string[], option: string): boolean => {
  const [name, value] = option.split('=')
  return words.some((word, at) => word === option || (value !== undefined && word === name && words[at + 1] === value))
}

const isKill = (words: readonly string[], { program, words: named, options, of }: Kill): boolean => {
  if (words[0] !== program) return false
  const plain = words.slice(1).filter((word, at) => !word.startsWith('-') && !valueOptions.has(words[at] ?? ''))
  const [about = ''] = plain[named.length]?.split('/') ?? []
  return (
    named.every((word, at) => plain[at] === word) &&
    (!of || of.has(about)) &&
    (options.length === 0 || options.some((option) => hasOption(words, option)))
  )
}

/** The first command of a script that ends running instances without a grace period, as written; undefined if there is none. */
export const killAtOnce = (script: string): string | undefined =>
  script
    .split(/\n|&&|\|\||;/)
    .map((command) => command.trim())
    .find((command) => {
      const words = command.split(/\s+/)
      return !words.some((word) => /^(-s|--signal)/.test(word)) && kills.some((kill) => isKill(words, kill))
    })
