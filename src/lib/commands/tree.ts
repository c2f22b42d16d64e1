type Tree = Map<string, Tree>

/** `apps`, `apps:info` and their like, as branches. */
export function treeLines(ids: readonly string[]): string[] {
  const root: Tree = new Map()
  for (const id of ids) {
    let branch = root
    for (const word of id.split(':')) branch = grown(branch, word)
  }
  return branchLines(root)
}

function grown(tree: Tree, word: string): Tree {
  const branch = tree.get(word) ?? new Map<string, never>()
  tree.set(word, branch)
  return branch
}

const branchLines = (tree: Tree): string[] =>
  [...tree].flatMap(([word, branch], at) => {
    const isLast = at === tree.size - 1
    return [`${isLast ? '└─' : '├─'} ${word}`, ...branchLines(branch).map(line => `${isLast ? '  ' : '│ '} ${line}`)]
  })
