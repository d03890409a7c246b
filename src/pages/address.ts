/** An address that may stand in a link: one of the web, or of this server. Anything else (`javascript:`) leads nowhere. */
export const address = (url: string): string => (/^(https?:\/\/|\/(?!\/)|#)/.test(url) ? url : '#')
