/** Returns a URL that is safe in a link: `http(s)`, a path on this server, or a fragment. Anything else (`javascript:`) becomes `#`. */
export const address = (url: string): string => (/^(https?:\/\/|\/(?!\/)|#)/.test(url) ? url : '#')
