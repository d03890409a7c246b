import axios from 'axios'
export const order = (cart: object) => axios.post('https://shop.example.com/orders', cart, { timeout: 5_000 })