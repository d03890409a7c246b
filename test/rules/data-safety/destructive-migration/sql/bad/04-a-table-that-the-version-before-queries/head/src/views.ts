export const track = () => undefined
