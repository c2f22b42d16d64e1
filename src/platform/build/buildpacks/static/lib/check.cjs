// Prints the folder that will be served, or what is wrong with static.json.
const {existsSync} = require('node:fs')
const {join} = require('node:path')
const {readConfig} = require('./config.cjs')

const [folder] = process.argv.slice(2)
try {
  const {root} = readConfig(folder)
  if (!existsSync(join(folder, root))) throw new Error(`The folder ${root}, which static.json names as root, does not exist.`)
  console.log(root)
} catch (error) {
  console.log(error.message)
  process.exitCode = 1
}
