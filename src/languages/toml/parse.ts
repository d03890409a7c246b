import { parse } from 'smol-toml'

/** A TOML document as plain data; undefined where the text is none. */
export const parseToml = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
