console.log('working')
setInterval(() => undefined, 60_000)
