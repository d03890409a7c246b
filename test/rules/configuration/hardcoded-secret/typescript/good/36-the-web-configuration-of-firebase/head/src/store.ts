import { initializeApp } from 'firebase/app'
export const app = initializeApp({
  apiKey: 'AIza' + 'SyD4kL9mQx2Rv7TnW8bYc3Zp6Hs1Jf5Gu',
  authDomain: 'acme-shop.firebaseapp.com',
  projectId: 'acme-shop',
})
