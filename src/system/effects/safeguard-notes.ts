import type { Protection } from '#model/facts/requests/safeguard'

const notes: Readonly<Partial<Record<Protection, (by: string) => string>>> = {
  dependence: (by) => `continues without \`${by}\` when it fails`,
  waiting: (by) => `bounded by \`${by}\``,
  access: (by) => `checked by \`${by}\``,
  overuse: (by) => `limited by \`${by}\``,
  excess: (by) => `bounded by \`${by}\``,
  overlap: (by) => `concurrent access is excluded by \`${by}\``,
  'foreign-rows': (by) => `limited to rows by \`${by}\``,
  'abrupt-end': (by) => `handles ${by}`,
  repetition: (by) => `attempts are limited by \`${by}\``,
  silence: (by) => `\`${by}\` reports the failure`,
  leak: (by) => `released by \`${by}\``,
  disclosure: (by) => `secrets are removed by \`${by}\``,
}

/** A safeguard in words, as evidence. */
export const noteOf = ({ against, by }: { readonly against: Protection; readonly by: string }): string => notes[against]?.(by) ?? by
