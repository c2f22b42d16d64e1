// Prints `yes` where the version lies in the range.
const {fits} = require('./semver.cjs')

const [version, range] = process.argv.slice(2)
console.log(fits(version, range) ? 'yes' : '')
