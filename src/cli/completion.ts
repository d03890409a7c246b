import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A word that can be completed, with its description. */
interface Word {
  readonly word: string
  readonly says: string
}

interface OptionWord extends Word {
  /** The values that may follow; empty for a file or free text, undefined for an option without a value. */
  readonly values?: readonly string[]
}

interface CommandWords extends Word {
  readonly options: readonly OptionWord[]
  /** Possible values of its argument. */
  readonly values: readonly string[]
  /** Its argument names files. */
  readonly takesFiles: boolean
}

/** Values of options and arguments, by name, that the program's definition does not list. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

/** Names of arguments that are files. */
const filesArguments: ReadonlySet<string> = new Set(['paths', 'report'])

const describe = (program: Command, known: KnownValues): CommandWords[] =>
  program.commands.map((command) => ({
    word: command.name(),
    says: command.description(),
    takesFiles: command.registeredArguments.some((argument) => filesArguments.has(argument.name())),
    values: command.registeredArguments.flatMap((argument) => argument.argChoices ?? known[argument.name()] ?? []),
    options: [
      ...command.options.map((option) => ({
        word: option.long ?? option.short ?? '',
        says: option.description,
        ...(option.required || option.optional ? { values: option.argChoices ?? known[option.long ?? ''] ?? [] } : {}),
      })),
      { word: '--help', says: 'display help for command' },
    ],
  }))

/** Quotes a text for a shell in single quotes, so that nothing in it is expanded. */
const single = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const bash = (commands: readonly CommandWords[]): string => {
  const branch = ({ word, options, values, takesFiles }: CommandWords): string[] => [
    `    ${word})`,
    ...(takesFiles ? ['      files=1'] : []),
    '      case "$previous" in',
    ...options
      .filter((option) => option.values !== undefined)
      .map((option) =>
        option.values?.length
          ? `        ${option.word}) files= words=${single(option.values.join(' '))} ;;`
          : `        ${option.word}) COMPREPLY=($(compgen -f -- "$current")); return ;;`,
      ),
    `        *) words=${single([...values, ...options.map((option) => option.word)].join(' '))} ;;`,
    '      esac ;;',
  ]
  return [
    '# readiness completion bash, for example: source <(readiness completion bash)',
    '_readiness() {',
    '  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words files=',
    '  COMPREPLY=()',
    `  if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W ${single([...commands.map(({ word }) => word), '--help', '--version'].join(' '))} -- "$current")); return; fi`,
    '  case "$command" in',
    ...commands.flatMap(branch),
    '    *) return ;;',
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '  if [ -n "$files" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi',
    '}',
    'complete -F _readiness readiness',
    '',
  ].join('\n')
}

/** `_arguments` gives `[`, `]` and `:` in a description a meaning of their own, so they are escaped. */
const zshText = (text: string): string => text.replaceAll(/[[\]:\\]/g, (sign) => `\\${sign}`)

const zsh = (commands: readonly CommandWords[]): string => {
  const spec = ({ word, says, values }: OptionWord): string =>
    single(`${word}[${zshText(says)}]${values === undefined ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files'}`)
  const branch = ({ word, options, values, takesFiles }: CommandWords): string[] => [
    `      ${word}) _arguments ${[...options.map(spec), ...(values.length > 0 ? [single(`1:value:(${values.join(' ')})`)] : []), ...(takesFiles ? [single('*:path:_files')] : [])].join(' ')} ;;`,
  ]
  return [
    '#compdef readiness',
    '# readiness completion zsh, for example: readiness completion zsh > "${fpath[1]}/_readiness"',
    '_readiness() {',
    '  local context state state_descr line',
    '  typeset -A opt_args',
    `  _arguments -C '--help[display help]' '--version[output the version number]' '1:command:->command' '*::argument:->argument'`,
    '  case $state in',
    `    command) local -a commands=(${commands.map(({ word, says }) => single(`${word}:${says.replaceAll(':', '\\:')}`)).join(' ')}); _describe command commands ;;`,
    '    argument) case $line[1] in',
    ...commands.flatMap(branch),
    '    esac ;;',
    '  esac',
    '}',
    'if [ "$funcstack[1]" = _readiness ]; then _readiness "$@"; else compdef _readiness readiness; fi',
    '',
  ].join('\n')
}

/** Inside single quotes, fish escapes only the quote and the backslash. */
const fishText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const fish = (commands: readonly CommandWords[]): string =>
  [
    '# readiness completion fish, for example: readiness completion fish > ~/.config/fish/completions/readiness.fish',
    'complete -c readiness -f',
    ...commands.map(({ word, says }) => `complete -c readiness -n __fish_use_subcommand -a ${word} -d ${fishText(says)}`),
    ...commands.flatMap(({ word, options, values, takesFiles }) => {
      const within = `complete -c readiness -n '__fish_seen_subcommand_from ${word}'`
      return [
        ...(takesFiles ? [`${within} -F`] : []),
        ...(values.length > 0 ? [`${within} -a ${fishText(values.join(' '))}`] : []),
        ...options.map((option) => {
          const behind =
            option.values === undefined ? '' : option.values.length > 0 ? ` -x -a ${fishText(option.values.join(' '))}` : ' -r -F'
          return `${within} -l ${option.word.replace(/^--/, '')} -d ${fishText(option.says)}${behind}`
        }),
      ]
    }),
    '',
  ].join('\n')

/**
 * Generates the completion script of a shell from the program's definition: commands, options, and known values.
 *
 * @param known values of options (by `--name`) and of arguments (by name), for example the rules' ids
 */
export const completionScript = (shell: Shell, program: Command, known: KnownValues): string =>
  ({ bash, zsh, fish })[shell](describe(program, known))
