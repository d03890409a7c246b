const answer = await fetch('https://rates.example.com')
console.log(await answer.text())
