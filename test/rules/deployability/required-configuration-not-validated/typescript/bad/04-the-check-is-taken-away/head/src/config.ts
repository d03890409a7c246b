export const check = () => {}
