import axios from 'axios'
void axios.get('https://crm.example.com/people')
