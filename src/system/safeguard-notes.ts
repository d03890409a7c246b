import type { Protection } from '#model/facts/safeguard'

const notes: Readonly<Partial<Record<Protection, (by: string) => string>>> = {
  dependence: (by) => `goes on without \`${by}\` when it fails`,
  waiting: (by) => `bounded by \`${by}\``,
  access: (by) => `asks \`${by}\``,
  overuse: (by) => `limited by \`${by}\``,
  excess: (by) => `bounded by \`${by}\``,
  overlap: (by) => `others are kept out by \`${by}\``,
  'foreign-rows': (by) => `limited to rows by \`${by}\``,
  'abrupt-end': (by) => `handles ${by}`,
  repetition: (by) => `attempts are limited by \`${by}\``,
  silence: (by) => `\`${by}\` tells of the failure`,
  leak: (by) => `\`${by}\` gives it back`,
  disclosure: (by) => `\`${by}\` takes secrets out`,
}

/** A safeguard in words, as evidence. */
export const noteOf = ({ against, by }: { readonly against: Protection; readonly by: string }): string => notes[against]?.(by) ?? by
