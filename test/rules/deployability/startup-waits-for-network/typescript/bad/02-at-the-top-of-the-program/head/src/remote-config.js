import axios from 'axios';

const http = axios.create({ timeout: 4000 });

export async function loadRoutes() {
  const { data } = await http.get(`${process.env.ROUTES_URL}/routes.json`);
  return data;
}
