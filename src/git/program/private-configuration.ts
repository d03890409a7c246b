/** The hash that names objects. */
export type ObjectFormat = 'sha1' | 'sha256'

/** The settings that differ between the temporary repositories. */
export interface PrivateConfiguration {
  readonly objectFormat: ObjectFormat
  readonly refStorage?: 'reftable'
  /** Additional lines of the section `core`. */
  readonly core: readonly string[]
}

/**
 * The configuration of a temporary repository. Commit graphs and multi-pack indexes only speed up reading, but a damaged or forged one
 * would break it, so they are not used.
 */
export const privateConfiguration = ({ objectFormat, refStorage, core }: PrivateConfiguration): string => {
  const extensions = [
    ...(objectFormat === 'sha1' ? [] : [`objectFormat = ${objectFormat}`]),
    ...(refStorage ? [`refStorage = ${refStorage}`] : []),
  ]
  return [
    '[core]',
    `repositoryFormatVersion = ${extensions.length === 0 ? 0 : 1}`,
    'commitGraph = false',
    'fsmonitor = false',
    'fsync = none',
    'hooksPath = /dev/null',
    'multiPackIndex = false',
    'pager = cat',
    'quotePath = false',
    'safecrlf = false',
    'splitIndex = false',
    'untrackedCache = false',
    ...core,
    ...(extensions.length === 0 ? [] : ['[extensions]', ...extensions]),
    '[diff]',
    'renames = true',
    '[submodule]',
    'recurse = false',
    '',
  ].join('\n')
}
