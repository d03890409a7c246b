import type { Argument, Command, Option } from 'commander'
import { manual, manualOfAll, promise, type ManualSection } from '../src/cli/manual.ts'
import { program } from '../src/cli/program.ts'

/** The commands as the command line has them; none is carried out. */
export const commandTree = (): Command =>
  program(
    {
      env: {},
      cwd: '.',
      colour: false,
      width: 80,
      now: () => 0,
      print: () => undefined,
      complain: () => undefined,
      progress: () => undefined,
    },
    () => undefined,
  )

/** Text for roff: no sign in it commands, a hyphen can be copied as what it is, and all is ASCII (groff_char(7)). */
export const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/[^\n -~]/gu, (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replaceAll(/^[.']/gm, (sign) => `\\&${sign}`)

const bold = (text: string): string => `\\fB${roff(text)}\\fR`

const choicesOf = ({ argChoices }: Argument | Option): string => (argChoices ? ` One of ${argChoices.join(', ')}.` : '')

const entry = (term: string, meaning: string): string[] => ['.TP', term, roff(meaning)]

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/** `--format <format>`: the option in bold, what it takes in italics. */
const optionTerm = (option: Option): string =>
  option.flags
    .split(', ')
    .map((flag) => {
      const [name = '', ...value] = flag.split(' ')
      return [bold(name), ...value.map((word) => `\\fI${roff(word.replaceAll(/[<>]/g, ''))}\\fR`)].join(' ')
    })
    .join(', ')

const defaultOf = ({ defaultValue, negate }: Option): string =>
  typeof defaultValue === 'string' && !negate ? ` The default is ${defaultValue}.` : ''

const sectionLines = ({ title, rows }: ManualSection, heading: (title: string) => string[]): string[] => [
  ...heading(title),
  ...rows.flatMap(([term, meaning]) => entry(bold(term), sentence(meaning))),
]

const commandLines = (command: Command): string[] => [
  `.SS "readiness ${command.name()} ${roff(command.usage())}"`,
  roff(command.description()),
  ...command.registeredArguments.flatMap((argument) =>
    entry(`\\fI${roff(argument.name())}\\fR`, `${sentence(argument.description)}${choicesOf(argument)}`),
  ),
  ...command.options.flatMap((option) =>
    entry(optionTerm(option), `${sentence(option.description)}${choicesOf(option)}${defaultOf(option)}`),
  ),
  ...(manual[command.name()] ?? []).flatMap((section) => sectionLines(section, (title) => ['.PP', `${bold(title)}:`])),
]

const titles: Readonly<Record<string, string>> = { 'Exit codes': 'EXIT STATUS' }

/**
 * The manual page `readiness(1)`, in the macros of man(7), from the same definitions as `--help`.
 *
 * @param version of the package
 */
export const manPage = (version: string): string => {
  const tree = commandTree()
  return `${[
    '.\\" Written by `npm run docs` from src/cli/program.ts and src/cli/manual.ts.',
    `.TH READINESS 1 "" "readiness ${roff(version)}" "User Commands"`,
    '.SH NAME',
    'readiness \\- review a change for production readiness',
    '.SH SYNOPSIS',
    ...tree.commands.flatMap((command, index) => [
      ...(index === 0 ? [] : ['.br']),
      `${bold(`readiness ${command.name()}`)} ${roff(command.usage())}`,
    ]),
    '.SH DESCRIPTION',
    roff(tree.description()),
    '.PP',
    roff(promise),
    '.SH COMMANDS',
    ...tree.commands.flatMap(commandLines),
    '.SH OPTIONS',
    ...entry(bold('--help'), 'Behind any command: its options, examples and exit codes.'),
    ...entry(bold('--version'), 'The version.'),
    ...manualOfAll.flatMap((section) => sectionLines(section, (title) => [`.SH ${titles[title] ?? title.toUpperCase()}`])),
    '.SH SEE ALSO',
    roff('git(1). The documentation: https://github.com/readiness/readiness/tree/main/docs'),
  ].join('\n')}\n`
}
