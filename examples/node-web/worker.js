// A worker process: nobody can call it, it finds work by itself.
const pause = Number(process.env.WORKER_PAUSE_MS ?? 10_000)
let count = 0

console.log('Looking for work')
const timer = setInterval(() => console.log(`Job ${++count} done`), pause)
process.on('SIGTERM', () => {
  clearInterval(timer)
  console.log('Asked to end')
})
