import { oneLine } from './escape-control.ts'

/** A place as a report prints it, and the address that it leads to. */
export interface LinkedPlace {
  /** `src/a.ts:12`. */
  readonly shown: string
  readonly url: string
}

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** ESC and ST delimit the address, so an address with a control character or a space is not written. */
const isAddress = (url: string): boolean => /^[\u0021-\u007e]+$/.test(url)

/**
 * Turns places into hyperlinks of the terminal (OSC 8). The visible text stays the same.
 *
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export const linkPlaces = (text: string, places: readonly LinkedPlace[]): string => {
  const urls = new Map(places.filter(({ url }) => isAddress(url)).map(({ shown, url }) => [oneLine(shown), url]))
  if (urls.size === 0) return text
  // The longest first: one path may be the end of another, and one line number the beginning of another.
  const alternatives = [...urls.keys()].toSorted((one, other) => other.length - one.length).map(quoted)
  const place = new RegExp(String.raw`(?<![\w/.-])(?:${alternatives.join('|')})(?!\d)`, 'g')
  return text.replaceAll(place, (shown) => `\u001b]8;;${urls.get(shown) ?? ''}\u001b\\${shown}\u001b]8;;\u001b\\`)
}
