import 'react-dom'
export const View = (name: string) => name
