const maxTokens = Math.floor(Math.random() * 10)
export const limit = () => maxTokens