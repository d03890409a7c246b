import axios from 'axios'
import 'express'
void axios.get('http://localhost:3000/orders')
