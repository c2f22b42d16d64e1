const frame = ['src/lib/command/main.ts', 'src/lib/command/oclif-commands.ts']

/**
 * Which file each source goes to. `topics`: the ids of each topic's commands. What the frame or more than one topic
 * needs is shared: the `core` has of it what a usual command evaluates, and `seldom` the rest. Of both by the path of a
 * source, true where other files ask for it.
 */
export function divide(files, imports, usual) {
  const topics = idsByTopic(Object.keys(files))
  const reached = Object.values(topics).map(ids => reachedFrom(ids.map(id => pathOf(files[id])), imports))
  const seen = new Set()
  const shared = reachedFrom(frame, imports)
  for (const path of reached.flatMap(paths => [...paths])) (seen.has(path) ? shared : seen).add(path)
  const fileOf = path => (shared.has(path) ? (usual.has(path) ? 'core' : 'seldom') : 'topic')
  const asked = new Set([...frame, ...Object.values(files).map(pathOf)])
  for (const path of [...shared, ...seen]) {
    for (const next of imports.get(path)?.values() ?? []) if (fileOf(next) !== fileOf(path)) asked.add(next)
  }
  const ofFile = name => new Map([...shared].filter(path => fileOf(path) === name).map(path => [path, asked.has(path)]))
  return {topics, core: ofFile('core'), seldom: ofFile('seldom')}
}

/** `apps:info` is in the file of `apps`. */
const topicOf = id => id.split(':', 1)[0]

const pathOf = file => file.replace(/^\.\//, '')

function idsByTopic(ids) {
  const topics = {}
  for (const id of ids) (topics[topicOf(id)] ??= []).push(id)
  return topics
}

function reachedFrom(paths, imports) {
  const reached = new Set()
  const visit = path => {
    if (reached.has(path)) return
    reached.add(path)
    for (const next of imports.get(path)?.values() ?? []) visit(next)
  }
  paths.forEach(visit)
  return reached
}
