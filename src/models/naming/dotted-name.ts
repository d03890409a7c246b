/** Python and Java write modules and members alike, so that where a module ends is no part of a name: `urllib.request.urlopen`. */
export const dottedName = (name: string): string => name.replace(/^global#/, '').replace('#', '.')
