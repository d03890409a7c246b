export const optionsFor = (name: string) => ({ timeout: name === 'slow' ? 20_000 : 2_000 })
