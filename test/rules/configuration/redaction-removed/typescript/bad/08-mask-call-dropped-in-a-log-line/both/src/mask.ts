export const maskToken = (t: string) => t.slice(0, 4) + '***'
