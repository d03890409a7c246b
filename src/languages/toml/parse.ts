import { parse } from 'smol-toml'

/** A TOML document as plain data; undefined if the text is not valid TOML. */
export const parseToml = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
