export const load = (input: { url: string }) => fetch(input.url)
export const Load = () => <b />
