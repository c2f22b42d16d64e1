import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** By id, every other name that a command goes by. */
export function namesOf(commands) {
  const names = Object.fromEntries(Object.entries(commands).map(([id, {aliases = [], hiddenAliases = []}]) => [id, [...aliases, ...hiddenAliases]]))
  refuseDoubles([...Object.keys(names), ...Object.values(names).flat()])
  return names
}

function refuseDoubles(names) {
  const double = names.find((name, at) => names.indexOf(name) !== at)
  if (double) throw new Error(`Two commands go by the name ${double}.`)
}

/** What `help` lists: topics and what has no topic, those of the oclif plugins that come along too. */
export function listingOf(root, commands, topics) {
  const {description, version, oclif: {plugins}} = readJson(join(root, 'package.json'))
  const shown = Object.fromEntries(Object.entries({...commandsOfPlugins(root, plugins), ...commands}).filter(([, {hidden}]) => !hidden))
  const topicNames = new Set(Object.keys(shown).filter(id => id.includes(':')).map(id => id.split(':', 1)[0]))
  const described = name => {
    if (!topics[name]) throw new Error(`src/lib/command/topics.ts says nothing of the topic ${name}.`)
    return topics[name]
  }
  const rows = Object.entries(shown).flatMap(([id, command]) => [id, ...(command.aliases ?? [])].map(name => [name, firstLine(command.description)]))
  return {
    version,
    description,
    topics: sorted([...topicNames].map(name => [name, described(name)])),
    commands: sorted(rows.filter(([name]) => !name.includes(':'))),
  }
}

const commandsOfPlugins = (root, names) => Object.assign({}, ...names.map(name => readJson(join(root, 'node_modules', name, 'oclif.manifest.json')).commands))

const firstLine = (text = '') => text.split('\n', 1)[0].replaceAll('<%= config.bin %>', 'hokku')

const sorted = rows => rows.sort(([one], [other]) => (one < other ? -1 : 1))

const readJson = file => JSON.parse(readFileSync(file, 'utf8'))
