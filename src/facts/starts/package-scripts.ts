/** A command under a name in a manifest of a package. */
export interface PackageScript {
  readonly name: string
  readonly command: string
  readonly line: number
}

const entry = /"([\w:.-]+)"\s*:\s*"((?:[^"\\\n]|\\.)*)"/g

/** Names with a text behind them, however many stand in a line: the scripts of a package are among them. */
export const packageScripts = (text: string): readonly PackageScript[] =>
  text.split('\n').flatMap((line, index) =>
    [...line.matchAll(entry)].map(([, name = '', command = '']) => ({
      name,
      command: command.replaceAll('\\"', '"'),
      line: index + 1,
    })),
  )
