import { jwtDecode } from 'jwt-decode'
export const Me = ({ token }: { token: string }) => <b>{jwtDecode<{ email: string }>(token).email}</b>
