export const back = () => window.history.back()
