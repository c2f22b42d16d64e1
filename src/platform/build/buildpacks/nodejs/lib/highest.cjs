// Prints the newest of the versions that `npm view … version --json` gave: one as a string, or several as a list.
const {highest} = require('./semver.cjs')

const [text] = process.argv.slice(2)
const found = text.trim() === '' ? undefined : highest([JSON.parse(text)].flat())
if (found === undefined) process.exit(1)
console.log(found)
