// Prints the newest of the versions that `npm view … version --json` gave: one as a string, or several as a list.
const {highest} = require('./semver.cjs')

const [text] = process.argv.slice(2)
const versions = text.trim() === '' ? [] : [JSON.parse(text)].flat()
// Where nothing fits, npm may print an error as an object.
const found = highest(versions.filter(version => typeof version === 'string'))
if (found === undefined) process.exit(1)
console.log(found)
