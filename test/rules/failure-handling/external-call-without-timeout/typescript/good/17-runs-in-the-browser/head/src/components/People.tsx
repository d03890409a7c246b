import axios from 'axios'
export const People = () => { void axios.get('/api/people'); return <ul /> }
