export const forget = (id: string) => { console.log(id) }
